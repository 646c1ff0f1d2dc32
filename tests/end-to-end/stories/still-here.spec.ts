import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/stories/door.ts';
import { button, pressOn, sees, tile } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** As often as WCAG 2.2.1 wants a limit to be extendable. */
const extensions = 10;

/** Notes what becomes of each tone: one that the browser holds back is not heard. */
const listenToTones = `{
  const Real = AudioContext;
  window.tones = [];
  window.AudioContext = class extends Real {
    constructor() {
      super();
      this.addEventListener('statechange', () => window.tones.push(this.state));
    }
  };
}`;

function tonesHeard(page: Page): Promise<number> {
  return page.evaluate<number>(`tones.filter((state) => state === 'running').length`);
}

test.use({ way: 'keyboard' });

test('the quiet time is extended ten times, by one key each, seen and heard', async ({
  visitor,
}) => {
  const { page } = visitor;
  await page.addInitScript(listenToTones);
  await page.clock.install();
  await page.reload();
  await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
  await pressOn(visitor, 'trouble.topic.which-id');
  await sees(visitor, 'which-id.systems.heading');
  for (let press = 0; press < extensions; press += 1) {
    await page.clock.runFor(61_000);
    // The question has the focus on its main button: one key answers it.
    await expect(button(visitor, 'still-there.stay')).toBeFocused();
    await expect(page.getByRole('timer')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  }
  await sees(visitor, 'which-id.systems.heading');
  expect(await tonesHeard(page)).toBeGreaterThanOrEqual(extensions);
});
