import { languages, type Language } from '#shared/languages.ts';

const codes = languages.map(({ code }) => code);

/** Whether a run tells every story in every language, as `npm run prove -- languages` does. */
export const isEverything = process.env['STORY_LANGUAGES'] === 'all';

/**
 * The languages that a story is told in: usually one, and the next story in the next, so that each
 * language has its turn; all of them where a run tells everything. `index` counts the stories.
 */
export function languagesOf(index: number): readonly Language[] {
  return isEverything ? codes : [codes[index % codes.length] ?? 'ja'];
}
