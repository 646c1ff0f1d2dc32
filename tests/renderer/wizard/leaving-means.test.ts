// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { changePassword } from '#renderer/wizards/change-password/wizard.ts';
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { aMail, overviewWith } from '#tests/renderer/wizards/walking.ts';
import { mountAny, type Mounted } from '#tests/renderer/wizards/mounting.ts';

enableAutoUnmount(afterEach);

/** What the page was told last about leaving here. */
function meaning(page: Mounted): unknown {
  return page.emitted('leaving')?.at(-1)?.[0];
}
async function send(page: Mounted) {
  await page.type('newPassword', 'Ishibashi#26');
  await page.type('newPasswordAgain', 'Ishibashi#26');
  await page.go();
}

it('erases what was typed while nothing was sent, and after a refusal', async () => {
  const change = async () => fail('password-refused', { rules: ['history'] });
  const page = mountAny(changePassword, { change });
  expect(meaning(page)).toBe('erased');
  await send(page);
  expect(meaning(page)).toBe('erased');
});

it('is not known while a write is under way, and while its result is missing', async () => {
  const reply = Promise.withResolvers<ReturnType<typeof lost>>();
  const page = mountAny(changePassword, { change: () => reply.promise });
  await send(page);
  expect(meaning(page)).toBe('unknown');
  reply.resolve(lost());
  await page.speak('en');
  expect(page.heading()).toBe('It is not known whether your password was changed');
  expect(meaning(page)).toBe('unknown');
});
const lost = () => fail('portal-slow', { changed: 'unknown' });

it('loses nothing while the portal waits for the mail, another address included', async () => {
  const mail = async () => done({ state: 'mail-pending' as const });
  const overview = overviewWith({
    state: 'mail-pending',
    email: { edit: 'required' },
    pending: aMail(),
  });
  const page = mountAny(firstLogin, { registration: { mail } }, { overview });
  expect(meaning(page)).toBe('kept');
  await page.press('No e-mail has come');
  await page.press('Correct the address');
  expect(page.heading()).toBe('Correct the address');
  expect(meaning(page)).toBe('kept');
});
