import type { Pair } from './page/contrast.ts';
import type { factors } from './rows.ts';

export type Theme = (typeof factors.theme)[number];

/**
 * The least contrast: WCAG 2.2, 1.4.3 (AA) for text, 1.4.11 for graphics; in the theme for those who
 * need more, 1.4.6 (AAA).
 */
export const bars = {
  light: { text: 4.5, graphic: 3 },
  dark: { text: 4.5, graphic: 3 },
  contrast: { text: 7, graphic: 3 },
} as const;

/** What does not reach its bar, in lines; what is off has none. */
export function belowBar(pairs: readonly Pair[], theme: Theme): readonly string[] {
  return pairs
    .filter(({ kind, ratio, isDisabled }) => !isDisabled && ratio < bars[theme][kind])
    .map(({ kind, ratio, words }) => `contrast ${kind} ${ratio.toFixed(2)}: ${words}`);
}
