import type { XScreen } from '#tests/support/x11/screen.ts';

/** A key of a layout that joins its accent to the next letter; the text has this in its place. */
export const deadAcute = '\u0301';
const deadAcuteKeysym = 0xfe51;
/** Characters beyond Latin-1 have their keysyms from here on (X11 protocol, appendix A). */
const unicode = 0x1000000;
/** A key that no keyboard has. */
const spare = 248;

/**
 * Writes a text as a layout of another country, or a program that types for somebody, would: one key
 * after the other, whatever is printed on it.
 */
export function write(screen: XScreen, text: string): void {
  for (const character of text) {
    screen.mean(spare, keysymOf(character));
    screen.key(spare, true);
    screen.key(spare, false);
  }
  screen.mean(spare, 0);
}

function keysymOf(character: string): number {
  if (character === deadAcute) return deadAcuteKeysym;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? code : unicode + code;
}
