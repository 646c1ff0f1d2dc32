import type { Language } from '#shared/languages.ts';

/** How the visitor wants to see things; back to the start at the end of a visit. */
export interface Display {
  language: Language;
  text: '1' | '1.5' | '2';
  theme: 'light' | 'dark' | 'contrast';
  reach: 'usual' | 'low';
  /** `none`: nothing moves, as where the system asks for reduced motion. */
  motion: 'usual' | 'none';
}

export const textSizes = ['1', '1.5', '2'] as const;
export const themes = ['light', 'dark', 'contrast'] as const;
