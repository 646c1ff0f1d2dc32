/**
 * Within what the focus may go: the keys of a row that was entered, the rows of the keyboard on
 * screen, the question that covers the screen, or the screen.
 */
export function scopeOf(focused: Element | null): Element | null {
  const cover = coverNow();
  if (cover && !cover.contains(focused)) return cover;
  return rowAround(focused) ?? rowsAround(focused) ?? cover ?? document.querySelector('.frame');
}

/** The question on top, if there is one. */
export function coverNow(): Element | undefined {
  return [...document.querySelectorAll('[aria-modal=true]')].at(-1);
}

/** The row whose keys are walked, when the focus is on one of them. */
export function rowAround(focused: Element | null): HTMLElement | undefined {
  const row = focused?.closest<HTMLElement>('[data-row]');
  return row && row !== focused ? row : undefined;
}

/** The keyboard on screen, when the focus is in it. */
export function rowsAround(focused: Element | null): HTMLElement | undefined {
  return focused?.closest<HTMLElement>('[data-rows]') ?? undefined;
}
