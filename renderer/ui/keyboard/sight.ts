/** What stays free around a field, in pixels: its focus ring. */
const ring = 8;

/**
 * Scrolls the room so that the field with what is said of it stands above the beam. Where not all of
 * it fits, its label goes first, then what stands below; the box itself never.
 */
export function bringIntoSight(input: HTMLElement): void {
  const room = input.closest('.room, .aside__in');
  const field = input.closest('.field');
  if (!room || !field) return;
  const box = input.closest('.box, .code-box') ?? input;
  const error = field.querySelector('.field__error');
  const top = field.getBoundingClientRect().top - ring;
  const boxTop = box.getBoundingClientRect().top - ring;
  const bottom = (error ?? box).getBoundingClientRect().bottom + ring;
  const seen = room.getBoundingClientRect();
  const from = bottom - top <= seen.height ? top : boxTop;
  if (from < seen.top) room.scrollTop += from - seen.top;
  else if (bottom > seen.bottom) room.scrollTop += Math.min(bottom - seen.bottom, from - seen.top);
}
