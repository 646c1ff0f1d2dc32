import { watchEffect } from 'vue';

/**
 * Loads the other slices of our face where `text` has a character that the first ones lack: the
 * profile of another university may bring such a character to the very first screen.
 */
export function useOtherFonts(text: () => string): void {
  // A document without a screen has no faces.
  const faces = 'fonts' in document ? document.fonts : [];
  watchEffect(() => {
    if (!isCovered(text(), faces)) void import('./styles/other-fonts.ts');
  });
}

/** Whether every character of `text` is in the range of one of `faces`; true where none is known. */
export function isCovered(text: string, faces: Iterable<Pick<FontFace, 'unicodeRange'>>): boolean {
  const ranges = [...faces].flatMap(({ unicodeRange }) => rangesOf(unicodeRange));
  if (ranges.length === 0) return true;
  return [...new Set(text)].every((character) => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => point >= from && point <= to);
  });
}

/** `U+5,U+10-1f` as pairs of code points. */
function rangesOf(list: string): readonly (readonly [number, number])[] {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}
