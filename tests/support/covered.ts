import type { Locator } from '@playwright/test';

/** Rounding of a scaled screen, in pixels. */
const slack = 1;

/**
 * What of a field, and of the error below it, can't be seen: outside the room, behind the beam, or
 * under something that lies over it. Empty where all of it stands free.
 */
export function coveredPartsOf(field: Locator): Promise<readonly string[]> {
  return field.evaluate((input, slack) => {
    const room = input.closest('.room')?.getBoundingClientRect();
    const box = input.closest('.box');
    const error = input.closest('.field')?.querySelector('.field__error');
    if (!room || !box) throw new Error('the field is in no room');
    const isUnder = (part: Element, x: number, y: number) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && !part.contains(top) && !top.contains(part);
    };
    const troubles = (part: Element, name: string) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const isOut = top < room.top - slack || bottom > room.bottom + slack;
      const points = [left + 4, (left + right) / 2, right - 4].flatMap((x) =>
        [top + 4, bottom - 4].map((y) => isUnder(part, x, y)),
      );
      const places = `${Math.round(top)}-${Math.round(bottom)} in ${Math.round(room.top)}-${Math.round(room.bottom)}`;
      return [
        ...(isOut ? [`${name} is out of sight: ${places}`] : []),
        ...(points.includes(true) ? [`${name} is covered: ${places}`] : []),
      ];
    };
    return [...troubles(box, 'field'), ...(error ? troubles(error, 'error') : [])];
  }, slack);
}
