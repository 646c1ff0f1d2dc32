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
export async function walkByFourKeys(target: Locator): Promise<void> {
  let found = await handleOf(target);
  let idle = 0;
  let before = '';
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const { key, here } = await found.evaluate(nextKey);
    if (!key) return;
    idle = here === before ? idle + 1 : 0;
    if (idle > mostIdle) throw new Error(`four keys stay at ${here} before ${target.toString()}`);
    // What was drawn anew meanwhile is looked for once more.
    if (idle > 0) found = await handleOf(target);
    before = here;
    await target.page().keyboard.press(key);
  }
  throw new Error(`four keys can't reach ${target.toString()}`);
}

/** Looked up once: each look-up by words costs more than a press. */
function handleOf(target: Locator): Promise<ElementHandle<Element>> {
  return target.elementHandle();
}

/** What somebody presses next who knows where the focus is and where it has to go. */
function nextKey(wanted: Element): { readonly key: string | undefined; readonly here: string } {
  const focused = document.activeElement ?? document.body;
  const { scrollTop = 0 } = focused.closest('.room') ?? {};
  const here = `${focused.outerHTML.slice(0, 160)} at ${scrollTop}`;
  if (focused === wanted) return { key: undefined, here };
  const row = wanted.closest('[data-row]');
  const rowHere = focused.closest('[data-row]');
  const isInRow = rowHere !== null && rowHere !== focused;
  const keyboard = focused.closest('[data-rows]');
  if ((isInRow && rowHere !== row) || (keyboard && !keyboard.contains(wanted))) {
    return { key: 'Escape', here };
  }
  if (row && focused === row) return { key: 'Enter', here };
  const goal = row && rowHere !== row ? row : wanted;
  const isBefore = focused.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING;
  return { key: isBefore ? 'ArrowUp' : 'ArrowDown', here };
}
