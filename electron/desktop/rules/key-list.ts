import type { Input } from 'electron';

/** What moves, erases, chooses and goes back: the keys of a field, of Tab and of the four-key way. */
const plain = new Set([
  ...['Tab', 'Enter', 'Backspace', 'Delete', 'Escape', 'Shift'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
]);

/** The same while Shift is held; with others it cuts, pastes, or opens a menu. */
const withShift = new Set([
  ...['Tab', 'Enter', 'Backspace', 'Shift'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'],
]);

/** The part of a key press that decides. */
export type KeyPress = Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'shift'>;

/**
 * Whether a page may have this key: what is typed, alone or with Shift, and a short list beside it. Every
 * chord with Control, Alt or Meta, every function key, media key and key nobody thought of is refused.
 */
export function isKeyAllowed({ key, control, alt, meta, shift }: KeyPress): boolean {
  if (control || alt || meta) return false;
  return isCharacter(key) || (shift ? withShift : plain).has(key);
}

/** One character, however many units it has; names of keys are longer. */
function isCharacter(key: string): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key);
}
