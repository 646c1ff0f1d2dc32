import { watchEffect } from 'vue';
import { loadFaces, lettersInFaceOf, textsInOurFace } from './faces.ts';

/**
 * Loads the rest of a face where the profile of another university brings a character to the very
 * first screen that the first slices lack: of our own face, and of that of `language`.
 */
export function useOtherFonts(profile: () => unknown, language: () => string): void {
  watchEffect(() => {
    if (!isCovered(textsInOurFace(profile()), listed())) void import('./styles/other-fonts.ts');
  });
  watchEffect(() => {
    const faces = listed().filter(({ family }) => !isOurs(family));
    if (!isCovered(lettersInFaceOf(language(), profile()), faces))
      void loadFaces(language(), 'whole');
  });
}

/** The faces that the page lists; a document without a screen has none. */
function listed(): readonly FontFace[] {
  return 'fonts' in document ? [...document.fonts] : [];
}

/** Our own face, but not its Latin that stands before the face of another script. */
function isOurs(family: string): boolean {
  return family.replaceAll('"', '') === 'BIZ UDPGothic';
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
