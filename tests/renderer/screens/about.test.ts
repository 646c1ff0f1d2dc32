// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { languages } from '#shared/languages.ts';
import App from '#renderer/App.vue';
import { flushPromises } from '@vue/test-utils';
import { aWorld, show } from '#tests/renderer/screens/mount.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';

async function openAbout() {
  const page = show(App, { connect: aWorld().connect, speech: undefined });
  await flushPromises();
  await page.press('Genkanについて');
  await expect.poll(() => page.heading()).toBe('Genkanについて');
  await expect.poll(() => page.text()).toContain('한국어는');
  return page;
}

test('the kiosk says what it is, and which languages nobody has checked, in these languages', async () => {
  const page = await openAbout();
  expect(page.text()).toContain(anInstitution.unofficial.ja);
  const told = page.wrapper.findAll('.unread li').map((item) => item.attributes('lang'));
  const unchecked = languages.filter(({ isChecked }) => !isChecked).map(({ code }) => code);
  expect(told).toEqual(unchecked);
  expect(page.wrapper.get('.unread [lang=zh-Hans]').text()).toContain('本中文尚未经母语者审阅。');
  expect(page.wrapper.get('.unread [lang=ko]').text()).toContain('원어민이 확인하지 않았습니다');
  page.wrapper.unmount();
});

test('it leads back to Welcome', async () => {
  const page = await openAbout();
  await page.press('戻る');
  expect(page.button('Genkanについて')).toBeDefined();
  page.wrapper.unmount();
});
