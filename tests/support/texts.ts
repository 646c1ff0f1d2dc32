import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#shared/languages.ts';

/** What stands for a name in a sentence, as `{minutes}`. */
type Names = Readonly<Record<string, string | number>>;

/** Every text of one language by its key, read from the files the page is built of. */
export interface Texts {
  readonly language: Language;
  /** The whole sentence. Throws where the key is unknown, so that no test expects nothing. */
  readonly say: (key: string, names?: Names) => string;
  /** The whole sentence, with anything at all in the place of a name that is not given. */
  readonly like: (key: string, names?: Names) => RegExp;
  /** The same, with more behind it. */
  readonly begins: (key: string) => RegExp;
}

export function readTexts(language: Language): Texts {
  const table = new Map<string, string>();
  // Named first: a literal inside globSync() would count for knip as an import of every file.
  const files = `renderer/**/messages/${language}.json`;
  for (const file of globSync(files)) collect(table, homeOf(file), readJson(file));
  const find = (key: string) => {
    const text = table.get(key);
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return text;
  };
  const say = (key: string, names: Names = {}) =>
    find(key).replace(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole));
  return {
    language,
    say,
    like: (key, names) => new RegExp(`^\\s*${patternOf(say(key, names))}\\s*$`),
    begins: (key) => new RegExp(`^\\s*${patternOf(find(key))}`),
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The page's own texts stand at the top; a wizard's and the dock's under their folder's name. */
function homeOf(file: string): string {
  const folder = path.basename(path.dirname(path.dirname(file)));
  return folder === 'i18n' ? '' : folder;
}

function collect(table: Map<string, string>, key: string, value: unknown): void {
  if (typeof value === 'string') {
    table.set(key, value);
    return;
  }
  for (const [name, inner] of Object.entries(value ?? {})) {
    collect(table, key === '' ? name : `${key}.${name}`, inner);
  }
}

/** Either form of a text that has a form for one and a form for several. */
function patternOf(text: string): string {
  const forms = text.split(' | ').map((form) =>
    form
      .split(/\{\w+\}/)
      .map(literally)
      .join('.+'),
  );
  return `(?:${forms.join('|')})`;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
