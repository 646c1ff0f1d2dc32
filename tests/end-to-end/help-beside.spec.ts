import { expect, type Page } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { screenKeyboard, tapKeys } from '#tests/support/keys.ts';
import { test } from '#tests/support/stories/door.ts';
import { comes, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

const { personalId } = person('new');
const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`);
const helpOf = (page: Page) => page.locator('.frame aside');
const helpHeading = (page: Page) => page.locator('#help-heading');

/** In front of the sign-in, with the ID typed and the help opened. */
async function opensHelp(visitor: Visitor): Promise<void> {
  await comes(visitor, 'new', 'set-up-mfa');
  await typeIn(visitor, 'personalId', personalId);
  await pressOn(visitor, 'strip.help');
  await expect(helpHeading(visitor.page)).toBeFocused();
}

test.describe('where there is room', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('help and step both go on, and Escape gives the focus back', async ({ visitor }) => {
    const { page, texts } = visitor;
    await opensHelp(visitor);
    await expect(
      page.getByRole('complementary', { name: texts.say('help.heading') }),
    ).toBeVisible();
    await expect(page.getByRole('main').locator('h1')).toBeVisible();
    await expect(field(page, 'personalId')).toHaveValue(personalId);
    // The step takes what is typed, and the help stays where it is.
    await typeIn(visitor, 'password', 'half a word');
    await field(page, 'helpSearch').fill('MFA');
    await expect(helpOf(page).locator('[data-article]').first()).toBeVisible();
    await helpOf(page).locator('[data-article]').first().click();
    await expect(helpHeading(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page, 'helpSearch')).toHaveValue('MFA');
    await helpHeading(page).focus();
    await page.keyboard.press('Escape');
    await expect(helpOf(page)).toHaveCount(0);
    await expect(page.locator('.strip').getByText(texts.say('strip.help'))).toBeFocused();
    await expect(field(page, 'password')).toHaveValue('half a word');
  });

  test('Tab goes from the step into the help and on to the strip', async ({ visitor }) => {
    const { page } = visitor;
    await opensHelp(visitor);
    await page.locator('.ground .btn--main').focus();
    await page.keyboard.press('Tab');
    await expect(field(page, 'helpSearch')).toBeFocused();
    await page.locator('.strip button:visible').first().focus();
    await page.keyboard.press('Shift+Tab');
    await expect(helpOf(page).locator(':focus')).toHaveCount(1);
  });

  test('large text takes the whole screen, and the usual gives it back', async ({ visitor }) => {
    const { page, texts } = visitor;
    await opensHelp(visitor);
    await pressOn(visitor, 'strip.display');
    await page.getByRole('button', { name: texts.say('strip.size-3') }).click();
    await expect(helpOf(page)).toHaveCount(0);
    await expect(field(page, 'personalId')).toBeHidden();
    await page.getByRole('button', { name: texts.say('strip.size-1') }).click();
    await expect(helpOf(page)).toBeVisible();
    await expect(field(page, 'personalId')).toHaveValue(personalId);
  });

  test('the step goes on while the help stands', async ({ visitor }) => {
    const { page } = visitor;
    await opensHelp(visitor);
    await signsIn(visitor, person('new'));
    await sees(visitor, 'set-up-mfa.app.heading');
    await expect(helpOf(page)).toBeVisible();
    await expect(page.locator('.room h1')).toBeFocused();
  });
});

test.describe('by fingers', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, way: 'on-screen', hasTouch: true });

  test('the keys of the screen search beside a step', async ({ visitor }) => {
    const { page } = visitor;
    await comes(visitor, 'new', 'set-up-mfa');
    await pressOn(visitor, 'strip.help');
    await press(visitor.way, field(page, 'helpSearch'));
    await expect(screenKeyboard(visitor)).toHaveCount(1);
    await tapKeys(visitor, 'm');
    await expect(field(page, 'helpSearch')).toHaveValue('m');
    await press(visitor.way, field(page, 'personalId'));
    await tapKeys(visitor, 'u');
    await expect(field(page, 'personalId')).toHaveValue('u');
    await expect(field(page, 'helpSearch')).toHaveValue('m');
  });
});

test.describe('where there is none', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('help takes the place of the step, which comes back as it was', async ({ visitor }) => {
    const { page } = visitor;
    await opensHelp(visitor);
    await expect(field(page, 'personalId')).toBeHidden();
    await expect(helpOf(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(field(page, 'personalId')).toHaveValue(personalId);
  });
});
