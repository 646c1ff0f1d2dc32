import { expect, type Page } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { screenKeyboard, pressKey, tapKeys } from '#tests/support/keys.ts';
import { isInMemory } from '#tests/support/page-memory.ts';
import { test } from '#tests/support/stories/door.ts';
import {
  chooses,
  choosesPassword,
  comes,
  ends,
  newPassword,
  signsIn,
} from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';
import { expectWiped, markPage } from '#tests/support/wiped.ts';

test.use({ way: 'on-screen', hasTouch: true });
// Fingers type a password a key at a time.
test.describe.configure({ timeout: 120_000 });

const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`);

/** Somebody in front of the sign-in, who has touched a field. */
async function touches(visitor: Visitor, name: string): Promise<void> {
  await comes(visitor, 'new', 'change-password');
  await press(visitor.way, field(visitor.page, name));
  await expect(screenKeyboard(visitor)).toBeVisible();
}

for (const language of ['ja', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a password is changed by fingers alone, and nothing of it stays', async ({
      visitor,
      watch,
    }) => {
      const { page } = visitor;
      const who = person('new');
      await comes(visitor, 'new', 'change-password');
      await markPage(page);
      await signsIn(visitor, who);
      await sees(visitor, 'change-password.password.heading');
      await choosesPassword(visitor, 'change-password.password.main');
      await sees(visitor, 'change-password.done.heading');
      await expect(screenKeyboard(visitor)).toHaveCount(0);
      await ends(visitor, 'change-password.done.end');
      expect(watch.writes()).toEqual(['account.signIn', 'password.change']);
      // The dock goes on showing what the person's ID and first password are.
      await expectWiped(page, [newPassword]);
    });
  });
}

test('a password is nowhere but in its field while it is typed', async ({ visitor }) => {
  const { page } = visitor;
  await touches(visitor, 'password');
  await tapKeys(visitor, 'Kept-Nowhere7');
  await expect(field(page, 'password')).toHaveValue('Kept-Nowhere7');
  expect(await page.content()).not.toContain('Kept-Nowhere7');
  expect(await isInMemory(page, 'Kept-Nowhere7')).toBe(false);
  // The search finds what is there.
  expect(await isInMemory(page, visitor.texts.say('sign-in.main'))).toBe(true);
});

test('Shift counts for one letter, and twice for all', async ({ visitor }) => {
  const { page, texts } = visitor;
  const shift = (state: string) => pressKey(visitor, texts.say(`keyboard.shift.${state}`));
  await touches(visitor, 'password');
  await shift('off');
  await tapKeys(visitor, 'Ab');
  await shift('off');
  await shift('once');
  await expect(page.getByRole('button', { name: texts.say('keyboard.shift.lock') })).toHaveClass(
    /is-on/,
  );
  await tapKeys(visitor, 'CD');
  await shift('lock');
  await tapKeys(visitor, 'e');
  await expect(field(page, 'password')).toHaveValue('AbCDe');
});

test('two quick presses of one key type two letters', async ({ visitor }) => {
  const { page } = visitor;
  await touches(visitor, 'personalId');
  const key = screenKeyboard(visitor).getByRole('button', { name: 'l', exact: true });
  // Both on the very same spot: the second half of a double tap.
  await key.tap();
  await key.tap();
  await key.dblclick();
  await expect(field(page, 'personalId')).toHaveValue('llll');
  await expect(field(page, 'personalId')).toBeFocused();
});

test('capitals of an ID are not asked for, and no key types what no ID has', async ({
  visitor,
}) => {
  const { texts } = visitor;
  await touches(visitor, 'personalId');
  const keys = screenKeyboard(visitor).getByRole('button');
  await expect(keys.filter({ hasText: texts.say('keyboard.shift.off') })).toHaveCount(0);
  expect((await keys.allInnerTexts()).filter((text) => /^[^a-z0-9]$/.test(text))).toEqual([]);
});

test('the domain is one key', async ({ visitor }) => {
  const { page, texts, institution } = visitor;
  const who = person('student-turned-faculty');
  const ending = `@${institution?.email.domain ?? ''}`;
  await comes(visitor, 'student-turned-faculty', 'overview');
  await signsIn(visitor, who);
  await pressOn(visitor, 'overview.do.register-email');
  await press(visitor.way, field(page, 'email'));
  await tapKeys(visitor, 'kyoin');
  await pressKey(visitor, texts.say('keyboard.ending', { text: ending }));
  await expect(field(page, 'email')).toHaveValue(`kyoin${ending}`);
});

test('a real keyboard keeps it away', async ({ visitor }) => {
  const { page } = visitor;
  await touches(visitor, 'personalId');
  await tapKeys(visitor, 'u1');
  await page.keyboard.type('23');
  await expect(screenKeyboard(visitor)).toHaveCount(0);
  await expect(field(page, 'personalId')).toHaveValue('u123');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'password')).toBeFocused();
  await expect(screenKeyboard(visitor)).toHaveCount(0);
});

test('it stays, with other keys, when the page moves the focus on', async ({ visitor }) => {
  const { page, texts } = visitor;
  await touches(visitor, 'personalId');
  await tapKeys(visitor, 'u123456a');
  await pressOn(visitor, 'sign-in.main');
  await expect(field(page, 'password')).toBeFocused();
  await expect(screenKeyboard(visitor)).toBeVisible();
  await pressKey(visitor, texts.say('keyboard.symbols.name'));
  await pressKey(visitor, texts.say('keyboard.done.name'));
  await expect(screenKeyboard(visitor)).toHaveCount(0);
  await expect(field(page, 'password')).toBeFocused();
});

test.describe('with a mouse alone', () => {
  test.use({ way: 'mouse', hasTouch: false });

  test('the keyboard comes by its button', async ({ visitor }) => {
    const { page } = visitor;
    const who = person('new');
    await comes(visitor, 'new', 'change-password');
    await field(page, 'personalId').click();
    await expect(screenKeyboard(visitor)).toHaveCount(0);
    await pressOn(visitor, 'frame.keyboard');
    await tapKeys(visitor, who.personalId);
    await field(page, 'password').click();
    await tapKeys(visitor, who.password);
    await pressOn(visitor, 'sign-in.main');
    await sees(visitor, 'change-password.password.heading');
  });
});

test('whoever comes next finds no keyboard', async ({ visitor }) => {
  await touches(visitor, 'personalId');
  await pressOn(visitor, 'frame.back');
  await sees(visitor, 'welcome.heading');
  await expect(screenKeyboard(visitor)).toHaveCount(0);
  await chooses(visitor, 'change-password');
  await expect(screenKeyboard(visitor)).toHaveCount(0);
  await typeIn(visitor, 'personalId', 'u1');
});
