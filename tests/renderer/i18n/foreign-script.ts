import { plainText } from '#tests/support/text-files.ts';
import { properNames } from './proper-names.ts';

/** The letters of each script, and the languages (by ISO 15924) that are written in it. */
const scripts = [
  { letters: /\p{Script=Latin}+/gu, home: /^Latn$/ },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu, home: /^Jpan$/ },
  { letters: /\p{Script=Han}+/gu, home: /^(?:Jpan|Hans|Hant)$/ },
  { letters: /\p{Script=Hangul}+/gu, home: /^Kore$/ },
] as const;

const names = Object.keys(properNames).sort((one, other) => other.length - one.length);

/** The script of a language, as `Jpan`, `Hans` or `Latn`. */
function scriptOf(code: string): string {
  return new Intl.Locale(code).maximize().script ?? '';
}

/**
 * What a text says in a script that is not its language's. Proper names may stand there, a letter by
 * itself, which is a key or an example, and what is quoted from a Japanese page or sign.
 */
export function foreignWords(text: string, code: string): readonly string[] {
  const rest = withoutNames(plainText(text));
  const unquoted = rest.replaceAll(/「[^」]*」|『[^』]*』|“[^”]*”|（[^）]*）|\([^)]*\)/g, ' ');
  return scripts
    .filter(({ home }) => !home.test(scriptOf(code)))
    .flatMap(({ letters, home }) => {
      const isLatin = home.test('Latn');
      const words = (isLatin ? rest : unquoted).match(letters) ?? [];
      return isLatin ? words.filter((word) => word.length > 1) : words;
    });
}

/** Whether a text is the same in every language: proper names, numbers, signs, a letter. */
export function isNamesOnly(text: string): boolean {
  return !/\p{Letter}{2}/u.test(withoutNames(plainText(text)));
}

/** A Latin name only as a whole word: `IDs` is no ID. */
function withoutNames(text: string): string {
  return names.reduce((rest, name) => {
    const parts = rest.split(name);
    return parts.reduce((before, after) => {
      const isInside = isLatin(name[0]) && (isLatin(before.at(-1)) || isLatin(after[0]));
      return `${before}${isInside ? name : ' '}${after}`;
    });
  }, text);
}

function isLatin(character = ''): boolean {
  return /\p{Script=Latin}/u.test(character);
}
