import type { languages } from '#shared/languages.ts';

/** A row of shared/languages.ts that is wished for. */
export interface Wish {
  readonly code: string;
  /** What its speakers call it; stands on its button. */
  readonly name: string;
  readonly formats: string;
  readonly leans: Leaned;
}
type Leaned = (typeof languages)[number]['leans'];

/** A wish out of the words of a command, or a sentence that says what is wrong with them. */
export function readWish(words: readonly string[]): Wish | string {
  const [code = '', name = '', formats = code, leans = 'en'] = words;
  if (!name || words.length > 4) return usage;
  if (leans !== 'ja' && leans !== 'en') return `“${leans}”: a language leans on ja or en`;
  // What ends a text of a program would do so in the files that are written.
  if (/['"`\\\p{Cc}]/u.test(name)) return `“${name}”: no quotation marks in a name`;
  const trouble = troubleOf(code) ?? troubleOf(formats) ?? unknown(code, formats);
  return trouble ?? { code, name, formats, leans };
}

const usage = 'npm run new-language -- <tag> <its own name> [locale of its dates] [ja | en]';

/** A tag has to be written as BCP 47 writes it: it is the name of files and of styles. */
function troubleOf(tag: string): string | undefined {
  try {
    const [written] = Intl.getCanonicalLocales(tag);
    return written === tag ? undefined : `“${tag}”: write it “${written}”`;
  } catch {
    return `“${tag}”: no language tag (BCP 47), as vi or pt-BR`;
  }
}

function unknown(code: string, formats: string): string | undefined {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const { language } = new Intl.Locale(code);
  if (!language || names.of(language) === undefined) return `“${code}”: nobody knows this language`;
  if (Intl.DateTimeFormat.supportedLocalesOf(formats).length > 0) return undefined;
  return `“${formats}”: Intl has no dates for it; name another locale`;
}
