import type { View } from './gallery.ts';
import { languages, type Language } from '#shared/languages.ts';

type Size = NonNullable<View['viewport']>;
type Look = Omit<View, 'language' | 'viewport'>;

/** Which pictures are drawn. */
export interface Wishes {
  readonly wants: (name: string) => boolean;
  readonly sizes: readonly [Size, ...Size[]];
  readonly languages: readonly Language[];
  /** Words of the display settings that are not the usual ones. */
  readonly looks: readonly string[];
  /** The same as settings. */
  readonly look: Look;
}

const codes = languages.map(({ code }) => code);

const usualSizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const;

const looks: Readonly<Record<string, Look>> = {
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  'text-1.5': { text: '1.5' },
  'text-2': { text: '2' },
  'low-reach': { reach: 'low' },
  'no-motion': { motion: 'none' },
};

/**
 * Reads words as `set-up-mfa 1366x768 en dark`: beginnings of names, sizes in pixels, languages and
 * display settings. Where a kind is not named, all of that kind; of the looks, the usual one.
 */
export function readWishes(words: readonly string[]): Wishes {
  const chosenLanguages = codes.filter((code) => words.includes(code));
  const [first, ...more] = words.flatMap(sizeOf);
  const chosen = words.filter((word) => word in looks);
  const names = words.filter(
    (word) => !/^\d+x\d+$/.test(word) && !(word in looks) && !codes.some((code) => code === word),
  );
  return {
    wants: (name) => names.length === 0 || names.some((begin) => name.startsWith(begin)),
    sizes: first ? [first, ...more] : usualSizes,
    languages: chosenLanguages.length > 0 ? chosenLanguages : codes,
    looks: chosen,
    look: Object.assign({}, ...chosen.map((word) => looks[word])) as Look, // Of looks alone.
  };
}

function sizeOf(word: string): Size[] {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(word) ?? [];
  return width && height ? [{ width: Number(width), height: Number(height) }] : [];
}
