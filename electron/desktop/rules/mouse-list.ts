import type { MouseInputEvent } from 'electron';

/** With these a click opens a window or saves a link, and a wheel zooms. */
const chords: readonly string[] = ['control', 'ctrl', 'alt', 'meta', 'command', 'cmd'];

/** The part of an event of the mouse that decides. */
export type MousePress = Pick<MouseInputEvent, 'type' | 'button' | 'modifiers'>;

/** Whether a page may have it: moves, the wheel, and the left button, alone or with Shift. */
export function isMouseAllowed({ type, button, modifiers = [] }: MousePress): boolean {
  if (type === 'contextMenu') return false;
  if (type === 'mouseMove' || type === 'mouseEnter' || type === 'mouseLeave') return true;
  const isAlone = !modifiers.some((modifier) => chords.includes(modifier.toLowerCase()));
  return isAlone && (type === 'mouseWheel' || button === 'left');
}
