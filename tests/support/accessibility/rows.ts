import { coverPairs, type Row } from '#tests/support/pairwise.ts';

/** Everything by which one and the same state can look different. */
export const factors = {
  language: ['ja', 'en', 'ja-x-easy', 'zh-Hans', 'ko'],
  theme: ['light', 'dark', 'contrast'],
  text: ['1', '1.5', '2'],
  viewport: ['1920x1080', '1080x1920', '1366x768', '1024x768'],
  reach: ['usual', 'low'],
  motion: ['usual', 'none'],
} as const;

export type Look = Row<typeof factors>;

/** What decides whether a screen holds its words meets in threes, not only in pairs. */
export const together = [
  ['text', 'viewport', 'language'],
  ['text', 'viewport', 'reach'],
] as const;

export const looks: readonly Look[] = coverPairs(factors, together);

/** Window size in CSS pixels. */
export function sizeOf({ viewport }: Look): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = viewport.split('x').map(Number);
  return { width, height };
}

/** A row in one line: `ja dark text 2, 1024x768, reach low, motion none`. */
export function lineOf({ language, theme, text, viewport, reach, motion }: Look): string {
  return `${language} ${theme} text ${text}, ${viewport}, reach ${reach}, motion ${motion}`;
}
