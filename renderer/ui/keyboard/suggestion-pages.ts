import type { Suggestion } from './keys.ts';

/** A suggestion with the width of its key, in half keys. */
export interface SuggestionKey {
  readonly suggestion: Suggestion;
  readonly width: number;
}

/** Half keys of one row that suggestions have, beside the key that brings the next ones. */
const room = 20;

/** Suggestions row by row, likeliest first; each row is full before the next one begins. */
export function suggestionPages(
  suggestions: readonly Suggestion[],
): readonly (readonly SuggestionKey[])[] {
  const pages: SuggestionKey[][] = [];
  let left = 0;
  for (const suggestion of suggestions) {
    const width = Math.min(room, Math.max(2, suggestion.shown.length));
    if (width > left) left = pages.push([]) && room;
    pages.at(-1)?.push({ suggestion, width });
    left -= width;
  }
  return pages;
}
