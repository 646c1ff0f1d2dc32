import { expect, type Page } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { selectByFourKeys } from '#tests/support/four-keys.ts';
import { watchText } from '#tests/support/seen-text.ts';
import { test } from '#tests/support/stories/door.ts';
import { comes, signsIn } from '#tests/support/stories/teller.ts';
import { button, pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';

test.use({ way: 'four-keys', viewport: { width: 1024, height: 768 } });
// Press by press, on a busy machine.
test.setTimeout(180_000);

/** More presses than it takes from the heading to the end of any screen. */
const enough = 60;

async function walkToEnd({ page, texts }: Visitor, look: () => Promise<unknown>): Promise<void> {
  const end = page.getByText(texts.like('four-keys.last')).last();
  for (let presses = 0; presses < enough; presses += 1) {
    await look();
    if (await end.isVisible()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('Down came to no end');
}

/** The largest text, chosen on the strip; Back folds it. */
async function chooseLargestText(visitor: Visitor): Promise<void> {
  await pressOn(visitor, 'strip.display');
  await pressOn(visitor, 'strip.size-3');
  await expect(visitor.page.locator('html')).toHaveAttribute('data-text', '2');
  await visitor.page.keyboard.press('Escape');
  await expect(button(visitor, 'strip.size-3')).toBeHidden();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

test('Down alone brings every line of a screen into sight, in the largest text', async ({
  visitor,
}) => {
  await comes(visitor, 'new', 'change-password');
  await signsIn(visitor, person('new'));
  await sees(visitor, 'change-password.password.heading');
  await chooseLargestText(visitor);
  await visitor.page.locator('h1').focus();
  const look = await watchText(visitor.page);
  expect(await look()).not.toEqual([]);
  await walkToEnd(visitor, look);
  expect(await look()).toEqual([]);
});

test('Select alone says that somebody is still here', async ({ page, visitor }) => {
  await page.clock.install();
  await page.reload();
  await comes(visitor, 'new', 'change-password');
  await page.keyboard.press('ArrowDown');
  const before = await focused(page);
  await page.clock.runFor(61_000);
  await sees(visitor, 'still-there.heading-idle');
  await page.keyboard.press('Enter');
  await sees(visitor, 'sign-in.heading');
  await expect.poll(() => focused(page)).toBe(before);
});

test('Back leads back, screen by screen, and never ends the visit', async ({ page, visitor }) => {
  await comes(visitor, 'new', 'set-up-mfa');
  await signsIn(visitor, person('new'));
  await sees(visitor, 'set-up-mfa.app.heading');
  await pressOn(visitor, 'set-up-mfa.app.main');
  await sees(visitor, 'set-up-mfa.scan.heading');
  await page.keyboard.press('Escape');
  await sees(visitor, 'set-up-mfa.app.heading');
  await pressOn(visitor, 'strip.end');
  await sees(visitor, 'leaving.heading');
  await page.keyboard.press('Escape');
  await sees(visitor, 'set-up-mfa.app.heading');
  await page.keyboard.press('Escape');
  await sees(visitor, 'overview.heading-open');
  await page.keyboard.press('Escape');
  await reads(visitor, 'four-keys.no-back');
  await sees(visitor, 'overview.heading-open');
});

test('moving in a group of choices chooses nothing', async ({ page, visitor }) => {
  await comes(visitor, 'new', 'set-up-mfa');
  await signsIn(visitor, person('new'));
  await sees(visitor, 'set-up-mfa.app.heading');
  const choices = page.getByRole('radio');
  await selectByFourKeys(choices.nth(2));
  await expect(choices.nth(2)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(choices.nth(1)).toBeFocused();
  await expect(choices.nth(2)).toBeChecked();
});

test('the first key of all is kept while the rest is loaded', async ({ page, visitor }) => {
  await sees(visitor, 'welcome.heading');
  await page.keyboard.press('ArrowDown');
  await reads(visitor, 'four-keys.help');
  await expect.poll(() => focused(page)).not.toBe('');
});
