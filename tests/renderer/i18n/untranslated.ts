import { isInOtherLanguage, readTable } from '#tests/support/text-files.ts';
import { isNamesOnly } from './foreign-script.ts';

/** The keys of a folder that a language has no text for, or still the English one. */
export function untranslated(folder: string, code: string): readonly string[] {
  if (code === 'en') return [];
  const own = readTable(`${folder}${code}.json`);
  const isLeft = ([key, english]: readonly [string, string]) => {
    const text = own.get(key);
    if (text === undefined) return true;
    return text === english && !isInOtherLanguage(key) && !isNamesOnly(text);
  };
  return [...readTable(`${folder}en.json`)].filter(isLeft).map(([key]) => `${folder} ${key}`);
}
