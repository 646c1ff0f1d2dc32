import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { coveredPartsOf } from '#tests/support/covered.ts';
import { foldDock } from '#tests/support/dock.ts';
import { screenKeyboard } from '#tests/support/keys.ts';
import { chooseLook } from '#tests/support/looks.ts';
import { test } from '#tests/support/stories/door.ts';
import { comes, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, sees, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

test.use({ way: 'on-screen', hasTouch: true });

const sizes = [
  { width: 1920, height: 1080, language: 'ja' },
  { width: 1080, height: 1920, language: 'en' },
  { width: 1366, height: 768, language: 'ja' },
  { width: 1024, height: 768, language: 'en' },
] as const;
/** One after the other; the last ones together are the most that is asked of a screen. */
const looks = ['size-1', 'size-2', 'theme-dark', 'low-reach', 'size-3', 'theme-contrast'] as const;

/** Touches a field: it, and what is said of it, must stand free above the beam. */
async function staysFree(visitor: Visitor, name: string): Promise<void> {
  const field = visitor.page.locator(`input[name="${name}"]`);
  await press(visitor.way, field);
  await expect(screenKeyboard(visitor)).toBeVisible();
  await expect.poll(() => coveredPartsOf(field), { timeout: 3_000 }).toEqual([]);
}

/** The least height and width of a key, in pixels. */
async function leastKey(visitor: Visitor): Promise<{ height: number; width: number }> {
  return screenKeyboard(visitor)
    .getByRole('button')
    .evaluateAll((keys) => {
      const boxes = keys.map((key) => key.getBoundingClientRect());
      return {
        height: Math.min(...boxes.map((box) => box.height)),
        width: Math.min(...boxes.map((box) => box.width)),
      };
    });
}

for (const { width, height, language } of sizes) {
  test.describe(`at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height }, language });

    test('fields and errors stand free in every look', async ({ visitor }) => {
      test.setTimeout(180_000);
      await comes(visitor, 'new', 'change-password');
      await foldDock(visitor);
      await press(visitor.way, visitor.page.locator('input[name=personalId]'));
      await pressOn(visitor, 'sign-in.main');
      await expect(visitor.page.getByRole('alert').first()).toBeVisible();
      for (const look of looks) {
        await chooseLook(visitor, `strip.${look}`);
        await staysFree(visitor, 'password');
        await staysFree(visitor, 'personalId');
      }
      await chooseLook(visitor, 'strip.size-1');
      await signsIn(visitor, person('new'));
      await sees(visitor, 'change-password.password.heading');
      for (const look of looks) {
        await chooseLook(visitor, `strip.${look}`);
        await staysFree(visitor, 'newPassword');
        await staysFree(visitor, 'newPasswordAgain');
        const least = await leastKey(visitor);
        expect(least.height).toBeGreaterThanOrEqual(64);
        // The trainer's folded dock takes 64 pixels of the width.
        expect(least.width).toBeGreaterThanOrEqual(width < 1100 ? 56 : 64);
      }
    });
  });
}
