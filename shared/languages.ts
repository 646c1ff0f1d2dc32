import { z } from 'zod';

/**
 * The languages of the kiosk, one row each; `build/new-language.ts` adds a row. `code` is a BCP 47 tag
 * and the name of the text files, `formats` the locale of dates and lists, `leans` the language whose
 * words stand in where a profile has none of this one. `isChecked`: a native reader has read it.
 */
export const languages = [
  { code: 'ja', name: '日本語', formats: 'ja-JP', leans: 'ja', isChecked: true },
  { code: 'en', name: 'English', formats: 'en-GB', leans: 'en', isChecked: true },
  {
    code: 'ja-x-easy',
    name: 'やさしい日本語',
    formats: 'ja-JP',
    leans: 'ja',
    isChecked: false,
  },
  { code: 'zh-Hans', name: '中文', formats: 'zh-CN', leans: 'ja', isChecked: false },
  { code: 'ko', name: '한국어', formats: 'ko-KR', leans: 'en', isChecked: false },
] as const;

export type Language = (typeof languages)[number]['code'];
/** The languages that every profile has its words in. */
type Leaned = (typeof languages)[number]['leans'];
type Added = Exclude<Language, Leaned>;

/** Every language's code, as what comes from outside is read. */
export const language = z.enum(languages.map(({ code }) => code));

const words = z.string().min(1);
const added = languages
  .map(({ code }) => code)
  .filter((code): code is Added => code !== 'ja' && code !== 'en')
  .map((code) => [code, words.optional()] as const);

/** A text of a profile: in Japanese and English, and in other languages where somebody has written it. */
export const text = z.strictObject({
  ja: words,
  en: words,
  // What the rows above say, as the type that they have.
  ...(Object.fromEntries(added) as Record<Added, z.ZodOptional<typeof words>>),
});
export type Text = z.infer<typeof text>;

/** The row of a language; that of Japanese for a code that is none. */
export function languageOf(code: string): (typeof languages)[number] {
  return languages.find((row) => row.code === code) ?? languages[0];
}

/** The text in a language, or in the one that this language leans on. */
export function wordsIn(told: Text, code: string): string {
  const row = languageOf(code);
  return told[row.code] ?? told[row.leans];
}

/**
 * The words that stand on other people's screens and papers, for whoever reads another language:
 * Japanese and English, as far as they are not what `wordsIn` says already.
 */
export function wordsBeside(told: Text, code: string): readonly { lang: Leaned; words: string }[] {
  const row = languageOf(code);
  if (row.code === row.leans || row.code === 'ja-x-easy') return [];
  const said = [bare(wordsIn(told, code), false)];
  const isNew = (words: string) => !said.some((one) => one.includes(bare(words)));
  const named = (['ja', 'en'] as const).map((lang) => ({ lang, words: told[lang] }));
  return named.filter((one) => isNew(one.words) && said.push(bare(one.words)));
}

/** Words as they are compared: full-width letters are the same, and what brackets add is no name. */
function bare(words: string, isName = true): string {
  const plain = words.normalize('NFKC');
  return (isName && plain.replaceAll(/\s*\([^()]*\)/g, '').trim()) || plain;
}

/** The same in one text for the middle of a sentence: `name in English(日本語の名前)`. */
export function wordsWith(told: Text, code: string): string {
  const own = wordsIn(told, code);
  const beside = wordsBeside(told, code).map((one) => one.words);
  if (beside.length === 0) return own;
  return code.startsWith('zh') ? `${own}（${beside.join('／')}）` : `${own}(${beside.join(' / ')})`;
}
