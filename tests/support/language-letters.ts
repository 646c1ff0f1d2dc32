import { globSync, readFileSync } from 'node:fs';
import { languages } from '#shared/languages.ts';
import { isSearchWords, plainText, readTable, textFolders } from './text-files.ts';

/** The name of keys that come with a face of their own. */
const ownKeys = '한글';
/** People have names everywhere that few faces hold. */
const names = '髙﨑𠮟①';

/**
 * Every character that the page shows in a language: of its texts, of what the shipped profiles say
 * in it, in Japanese and in English, of the languages' names and of people's. Blanks and joiners draw nothing.
 */
export function lettersOf(code: string): readonly string[] {
  const own = textFolders().flatMap((folder) =>
    [...readTable(`${folder}${code}.json`)].flatMap(([key, text]) =>
      isSearchWords(folder, key) ? [] : [plainText(text).replaceAll(ownKeys, '')],
    ),
  );
  const files = 'resources/institutions/*.json';
  const profiles = globSync(files).flatMap((file) => told(readJson(file), code));
  const choices = languages.map(({ name }) => name);
  const all = new Set([...own, ...profiles, ...choices, names].join(''));
  return [...all].filter((one) => !/[\p{White_Space}\p{Cc}\p{Cf}\u{fffc}]/u.test(one)).sort();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The texts of a profile that somebody reads in a language. */
function told(value: unknown, code: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' && [code, 'ja', 'en'].includes(key) ? [inner] : told(inner, code),
  );
}
