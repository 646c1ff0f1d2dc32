/** What stays free around a field, in pixels: its focus ring. */
const ring = 8;

/**
 * Scrolls the room so that the field with what is said of it stands above the beam. Where not all of
 * it fits, its label goes first, then what stands below; the box itself never.
 */
export function bringIntoSight(input: HTMLElement): void {
  const room = input.closest('.room');
  const field = input.closest('.field');
  if (!room || !field) return;
  const box = input.closest('.box, .code-box') ?? input;
  const error = field.querySelector('.field__error');
  const top = field.getBoundingClientRect().top - ring;
  const boxTop = box.getBoundingClientRect().top - ring;
  const bottom = (error ?? box).getBoundingClientRect().bottom + ring;
  const seen = seenOf(room, box.getBoundingClientRect());
  const from = bottom - top <= seen.bottom - seen.top ? top : boxTop;
  if (from < seen.top) room.scrollTop += from - seen.top;
  else if (bottom > seen.bottom) room.scrollTop += Math.min(bottom - seen.bottom, from - seen.top);
}

/** The part of the room that nothing lies over: the button that says "More" does. */
function seenOf(room: Element, box: DOMRect): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = room.getBoundingClientRect();
  const more = room.querySelector('.more')?.getBoundingClientRect();
  const isOver = more && more.height > 0 && more.left < box.right && more.right > box.left;
  return { top, bottom: isOver ? Math.min(bottom, more.top) : bottom };
}
