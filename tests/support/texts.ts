import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';

export type Language = 'ja' | 'en';

/** What stands for a name in a sentence, as `{minutes}`. */
type Names = Readonly<Record<string, string | number>>;

/** Every text of one language by its key, read from the files the page is built of. */
export interface Texts {
  /** The whole sentence. Throws where the key is unknown, so that no test expects nothing. */
  readonly say: (key: string, names?: Names) => string;
  /** The sentence with anything at all in the places of its names. */
  readonly like: (key: string) => RegExp;
  readonly keys: readonly string[];
}

export function readTexts(language: Language): Texts {
  const table = new Map<string, string>();
  const files = `renderer/**/messages/${language}.json`;
  for (const file of globSync(files)) collect(table, homeOf(file), readJson(file));
  const find = (key: string) => {
    const text = table.get(key);
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return text;
  };
  return {
    say: (key, names = {}) =>
      find(key).replace(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole)),
    like: (key) =>
      new RegExp(
        find(key)
          .split(/\{\w+\}/)
          .map(literally)
          .join('.+'),
      ),
    keys: [...table.keys()],
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

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
