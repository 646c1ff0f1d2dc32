import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import { japaneseTyping } from '#tests/support/japanese-typing.ts';
import type { Language } from '#shared/languages.ts';
import { readTexts } from '#tests/support/texts.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { pressOn, reads, sees, tile, typeInto, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

const { personalId, password } = person('registered');
const languages: readonly Language[] = ['ja', 'en'];
/** The characters that Japanese input types in the place of ASCII. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

async function openSignIn(visitor: Visitor): Promise<void> {
  await press(visitor.way, tile(visitor, 'welcome.change-password.name'));
  await sees(visitor, 'sign-in.heading');
}

for (const language of languages) {
  test(`Japanese input in the ID is said, mended, and sends nothing (${language})`, async ({
    page,
    watch,
  }) => {
    const visitor: Visitor = { page, way: 'mouse', texts: readTexts(language) };
    await chooseLanguage(visitor);
    await openSignIn(visitor);
    const id = page.locator('input[name=personalId]');
    const japanese = await japaneseTyping(page);
    await id.click();
    await japanese.take('KeyU');
    await japanese.compose(wide(personalId));
    await reads(visitor, 'field.input-method.title');
    await expect(page.locator('.key-row .is-meant')).toHaveText(/半角/);

    await japanese.take('Enter');
    await japanese.press('Enter', 'Enter');
    await japanese.commit(wide(personalId));
    await sees(visitor, 'sign-in.heading');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(watch.calls.filter((call) => call.startsWith('account.'))).toEqual([]);

    await page.keyboard.press('Tab');
    await expect(id).toHaveValue(personalId);
    await reads(visitor, 'sign-in.notice.widened');
  });
}

test('more than a field takes can be composed, and is cut when it is finished', async ({
  page,
  watch,
}) => {
  const visitor: Visitor = { page, way: 'mouse', texts: readTexts('ja') };
  await openSignIn(visitor);
  const id = page.locator('input[name=personalId]');
  const japanese = await japaneseTyping(page);
  await id.click();
  await japanese.compose('あ'.repeat(70));
  await japanese.commit('あ'.repeat(70));
  await expect.poll(async () => (await id.inputValue()).length).toBe(64);
  expect(watch.troubles).toEqual([]);
});

test('the keys ¥ and ろ are explained at the password, and no symbol is told', async ({
  page,
  watch,
}) => {
  const visitor: Visitor = { page, way: 'mouse', texts: readTexts('ja') };
  await openSignIn(visitor);
  const field = page.locator('input[name=password]');
  const japanese = await japaneseTyping(page);
  await field.click();
  await japanese.press('BracketLeft', '@');
  await reads(visitor, 'sign-in.notice.symbols-jis');
  await japanese.press('IntlRo', '_', true);
  await expect(page.getByText(visitor.texts.like('sign-in.notice.backslash.title'))).toHaveCount(0);
  await japanese.press('IntlYen', '\\');
  await reads(visitor, 'sign-in.notice.yen-key.title');
  await expect(field).toHaveValue('@_\\');
  expect(watch.calls.filter((call) => call.startsWith('account.'))).toEqual([]);
});

test('a Japanese keyboard that the system takes for a US one is explained', async ({
  page,
  watch,
}) => {
  const visitor: Visitor = { page, way: 'mouse', texts: readTexts('ja') };
  await openSignIn(visitor);
  const japanese = await japaneseTyping(page);
  await page.locator('input[name=password]').click();
  await japanese.press('NonConvert', 'NonConvert');
  await japanese.press('Digit2', '@', true);
  await reads(visitor, 'sign-in.notice.wrong-layout.title');
  expect(watch.calls.filter((call) => call.startsWith('account.'))).toEqual([]);
});

test('rules tick when the input method has finished, not before', async ({ page, watch }) => {
  const visitor: Visitor = { page, way: 'mouse', texts: readTexts('ja') };
  await openSignIn(visitor);
  await typeInto(visitor, 'sign-in.id', personalId);
  await typeInto(visitor, 'sign-in.password', password);
  await pressOn(visitor, 'sign-in.main');
  await sees(visitor, 'change-password.password.heading');
  const field = page.locator('input[name=newPassword]');
  const japanese = await japaneseTyping(page);
  await page.locator('.field', { has: field }).getByRole('button').click();
  await field.click();
  await page.keyboard.type('Ishibashi#26');
  const met = await page.locator('.rules li.is-met').count();

  await japanese.compose('かな');
  await reads(visitor, 'field.input-method.title');
  await expect(page.locator('.rules li.is-bad')).toHaveCount(0);
  await expect(page.locator('.rules li.is-met')).toHaveCount(met);
  await japanese.press('Enter', 'Enter');
  await sees(visitor, 'change-password.password.heading');
  await japanese.commit('かな');
  await expect(page.locator('.rules li.is-bad')).not.toHaveCount(0);
  expect(watch.calls.filter((call) => call.startsWith('password.'))).toEqual([]);
});
