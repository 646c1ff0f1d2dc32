import { expect, type Locator, type Page } from '@playwright/test';
import { selectByFourKeys } from './four-keys.ts';

/** How somebody works the kiosk who types on a full keyboard. */
export const ways = ['keyboard', 'mouse', 'touch'] as const;
/** How somebody does who has none: up, down, select and back, or a finger alone. */
export const waysWithoutKeyboard = ['four-keys', 'on-screen'] as const;
export type Way = (typeof ways)[number] | (typeof waysWithoutKeyboard)[number];

/** More stops than any screen has. */
const mostStops = 80;

/** Presses a button or picks a choice, and nothing else. */
export async function press(way: Way, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  if (way === 'mouse') return target.click();
  if (way === 'touch' || way === 'on-screen') return tap(target);
  if (way === 'four-keys') return selectByFourKeys(target);
  await walkTo(target);
  await target.page().keyboard.press(await activationKey(target));
}

/** Types into a field on a full keyboard, going there in the same way. */
export async function type(
  way: (typeof ways)[number],
  field: Locator,
  text: string,
): Promise<void> {
  await expect(field).toBeVisible();
  if (way === 'mouse') await field.click();
  if (way === 'touch') await tap(field);
  if (way === 'keyboard') await walkTo(field);
  await field.page().keyboard.type(text);
}

/**
 * A finger. Playwright taps only in pages that it opened with touch; in the app's own window the
 * finger comes down by Chromium's own input.
 */
async function tap(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`there is nothing to touch at ${target.toString()}`);
  const position = { x: box.width * sideOf(target.page()), y: box.height / 2 };
  try {
    await target.tap({ position });
  } catch (error) {
    if (!String(error).includes('hasTouch')) throw error;
    await touch(target, { x: box.x + position.x, y: box.y + position.y });
  }
}

/** Pages that were touched on the left last. */
const touchedLeft = new WeakSet<Page>();

/**
 * No finger hits the same spot twice; a tap on the very spot of another is soon the second half of
 * a double tap, which the kiosk takes for an echo. In parts of the width.
 */
function sideOf(page: Page): number {
  if (touchedLeft.delete(page)) return 0.8;
  touchedLeft.add(page);
  return 0.2;
}

async function touch(target: Locator, point: { x: number; y: number }): Promise<void> {
  const touchPoints = [point];
  const line = await target.page().context().newCDPSession(target.page());
  await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await line.detach();
}

/** Tab until the target has the focus, as somebody does who has no pointer. */
async function walkTo(target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`the keyboard can't reach ${target.toString()}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function activationKey(target: Locator): Promise<'Enter' | 'Space'> {
  const kind = await target.evaluate((element) => element.getAttribute('role') ?? element.tagName);
  return /radio|checkbox|switch|input/i.test(kind) ? 'Space' : 'Enter';
}
