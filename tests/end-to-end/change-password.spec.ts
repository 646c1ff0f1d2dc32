import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import { readCounts } from '#tests/support/page-counts.ts';
import type { Language } from '#shared/languages.ts';
import { readTexts } from '#tests/support/texts.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { pressOn, reads, sees, tile, typeInto, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** What the whole way from Welcome to the done page, both included, may cost. */
const most = { screens: 4, fields: 4 };
const chosen = 'Ishibashi#26';
const languages: readonly Language[] = ['ja', 'en'];

async function openChange(visitor: Visitor): Promise<void> {
  const { personalId, password } = person('registered');
  await press(visitor.way, tile(visitor, 'welcome.change-password.name'));
  await sees(visitor, 'sign-in.heading');
  await typeInto(visitor, 'sign-in.id', personalId);
  await typeInto(visitor, 'sign-in.password', password);
  await pressOn(visitor, 'sign-in.main');
  await sees(visitor, 'change-password.password.heading');
}

for (const language of languages) {
  test(`the password is changed (${language})`, async ({ page, watch }) => {
    const visitor: Visitor = { page, way: 'mouse', texts: readTexts(language) };
    await chooseLanguage(visitor);
    const before = await readCounts(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openChange(visitor);
    const dictionaries = () => asked.filter((url) => /\/strength-[\w-]+\.js$/.test(url)).length;
    expect(dictionaries()).toBe(0);

    await typeInto(visitor, 'steps.password.label', chosen);
    await expect(page.locator('.meter i')).toHaveCount(3);
    expect(dictionaries()).toBe(1);
    await typeInto(visitor, 'steps.password.again', chosen);
    await expect(page.locator('.rules li.is-met')).toHaveCount(8);
    await pressOn(visitor, 'change-password.password.main');

    await sees(visitor, 'change-password.done.heading');
    await reads(visitor, 'change-password.done.until-then');
    expect(watch.calls.filter((call) => call.startsWith('password.'))).toEqual(['password.change']);
    const counts = await readCounts(page);
    const screens = counts.screens.slice(before.screens.length - 1);
    console.log(`${language}: ${counts.presses - before.presses} presses`, screens);
    expect(screens.length).toBeLessThanOrEqual(most.screens);
    expect(counts.fields).toBeLessThanOrEqual(most.fields);
  });
}

test('what is in the way is named, and the button leads to it', async ({ page, watch }) => {
  const visitor: Visitor = { page, way: 'keyboard', texts: readTexts('ja') };
  await openChange(visitor);
  await typeInto(visitor, 'steps.password.label', 'Ishibashi$7');
  await expect(page.locator('.rules li.is-bad')).toContainText('「$」は使えません');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('12〜16文字にする。');
  await expect(page.locator('input[name=newPassword]')).toBeFocused();
  expect(watch.calls.filter((call) => call.startsWith('password.'))).toEqual([]);
});
