/** The keys of a keypad for somebody who can work neither the screen nor a full keyboard. */
const fourKeys = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'select',
  Escape: 'back',
} as const satisfies Record<string, string>;

export type FourKey = (typeof fourKeys)[keyof typeof fourKeys];

/** Where the four keys lead; the trainer's dock is not part of the kiosk. */
const kiosk = '.frame, [aria-modal=true], [data-rows]';
/** What walks by its own arrow keys once Tab has led there. */
const ownArrows =
  '[role=radiogroup], [role=listbox], [role=tablist], [role=menu], select, textarea';
/** A part that scrolls by itself. */
const scroller = '.room[tabindex], .aside__in[tabindex], .dialog__in[tabindex]';
/** What is typed into. */
export const textFields = 'input:not([type=radio], [type=checkbox]), textarea';

/** Which of the four was pressed alone; none while an input method composes. */
export function fourKeyOf(event: KeyboardEvent): FourKey | undefined {
  const isWith = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (isWith || event.isComposing || !Object.hasOwn(fourKeys, event.key)) return undefined;
  // Checked by the line above: only names of the table get here.
  return fourKeys[event.key as keyof typeof fourKeys];
}

/**
 * Whether a key is for the kiosk: with nothing focused too, and Up and Down from a button of the dock,
 * so that whoever practises comes back by them.
 */
export function isForKiosk(key: FourKey, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return true;
  if (target === document.documentElement || target.closest(kiosk)) return true;
  return (key === 'up' || key === 'down') && target instanceof HTMLButtonElement;
}

/**
 * Whether a key begins the walk by four keys. Who came by Tab or pointer keeps the arrow keys of a
 * group of choices and of a part that scrolls, and what was typed into a field is not left by Escape.
 */
export function begins(key: FourKey, target: EventTarget | null): boolean {
  if (key === 'select' || !isForKiosk(key, target)) return false;
  if (!(target instanceof Element)) return true;
  if (key === 'back') return !target.matches(textFields);
  if (target.closest(ownArrows)) return false;
  return !target.matches(scroller) || !canScroll(target, key);
}

function canScroll(part: Element, key: 'up' | 'down'): boolean {
  if (key === 'up') return part.scrollTop > 0;
  return part.scrollTop + part.clientHeight < part.scrollHeight - 1;
}
