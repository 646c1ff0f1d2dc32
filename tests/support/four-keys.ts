import type { ElementHandle, Locator } from '@playwright/test';

/** The four keys, as the keypad sends them. */
export const fourKeys = ['ArrowUp', 'ArrowDown', 'Enter', 'Escape'] as const;

/** More presses than any screen needs, the keyboard on it included. */
const mostPresses = 160;
/** Presses in a row that may change nothing, while something is loaded. */
const mostIdle = 5;

/** Presses Select on something, wherever the focus is. */
export async function selectByFourKeys(target: Locator): Promise<void> {
  await walkByFourKeys(target);
  await target.page().keyboard.press('Enter');
}

/** Up and Down until it has the focus; into a row of keys by Select, out of one by Back. */
async function walkByFourKeys(target: Locator): Promise<void> {
  let found = await handleOf(target);
  let idle = 0;
  let before = '';
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const around = await found.evaluate(lookAround);
    const key = nextKey(around);
    if (!key) return;
    idle = around.here === before ? idle + 1 : 0;
    if (idle > mostIdle) throw new Error(`four keys stay at ${before}, not ${target.toString()}`);
    // What was drawn anew meanwhile is looked for once more.
    if (idle > 0) found = await handleOf(target);
    if (idle > 0) await untilSomethingHasFocus(target);
    before = around.here;
    await target.page().keyboard.press(key);
  }
  throw new Error(`four keys can't reach ${target.toString()}`);
}

/** The walk is loaded at its first press; on a busy machine that takes its time. */
async function untilSomethingHasFocus(target: Locator): Promise<void> {
  const isSomewhere = () => document.activeElement !== document.body;
  await target.page().waitForFunction(isSomewhere, undefined, { timeout: 5_000 });
}

/** Looked up once: each look-up by words costs more than a press. */
function handleOf(target: Locator): Promise<ElementHandle<Element>> {
  return target.elementHandle();
}

/** Where the focus is and where it has to go; runs in the page. */
function lookAround(wanted: Element) {
  const focused = document.activeElement ?? document.body;
  const row = wanted.closest('[data-row]');
  const rowHere = focused.closest('[data-row]');
  const isInRow = rowHere !== null && rowHere !== focused;
  const keyboard = focused.closest('[data-rows]');
  const goal = row && rowHere !== row ? row : wanted;
  const ring = isInRow
    ? rowHere.querySelectorAll('button')
    : (keyboard?.querySelectorAll('[data-row]') ?? []);
  const { scrollTop = 0 } = focused.closest('.room') ?? {};
  return {
    here: `${focused.outerHTML.slice(0, 160)} at ${scrollTop}`,
    isThere: focused === wanted,
    isOnRow: row !== null && focused === row,
    isAstray: (isInRow && rowHere !== row) || (keyboard !== null && !keyboard.contains(wanted)),
    isBefore: Boolean(focused.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING),
    /** How many keys, or rows, on; they go round. */
    ahead: [...ring].indexOf(goal) - [...ring].indexOf(focused),
    around: ring.length,
  };
}

/** What somebody presses next who knows that; nothing where it is reached. */
function nextKey(around: ReturnType<typeof lookAround>): (typeof fourKeys)[number] | undefined {
  if (around.isThere) return undefined;
  if (around.isAstray) return 'Escape';
  if (around.isOnRow) return 'Enter';
  const isShortBack = around.around > 0 && Math.abs(around.ahead) * 2 > around.around;
  return around.isBefore === isShortBack ? 'ArrowDown' : 'ArrowUp';
}
