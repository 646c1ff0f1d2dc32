import { existsSync, globSync, readFileSync } from 'node:fs';
import { baseCompile } from '@intlify/message-compiler';

/** The texts of one file by their keys, `a.b` for one inside another. */
export type TextTable = ReadonlyMap<string, string>;

/** Every folder of texts, as `renderer/i18n/messages/`. Each language has one file in it. */
export function textFolders(root = '.'): readonly string[] {
  // Named first: a literal inside globSync() would count for knip as an import of every file.
  const files = 'renderer/**/messages/en.json';
  return globSync(files, { cwd: root })
    .map((file) => file.replace(/en\.json$/, ''))
    .sort();
}

/** The texts of a file; none where there is no such file. */
export function readTable(file: string): TextTable {
  const texts = new Map<string, string>();
  if (existsSync(file)) collect(texts, '', JSON.parse(readFileSync(file, 'utf8')));
  return texts;
}

function collect(texts: Map<string, string>, key: string, value: unknown): void {
  if (typeof value === 'string') {
    texts.set(key, value);
    return;
  }
  for (const [name, inner] of Object.entries(value ?? {}))
    collect(texts, key === '' ? name : `${key}.${name}`, inner);
}

/** The names in a text, each once: the forms of a plural may share them. */
export function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

/** What the page's message compiler makes of a text: how many forms it has, or what is wrong. */
export function formsOf(text: string): { readonly forms: number; readonly errors: string[] } {
  const errors: string[] = [];
  const { ast } = baseCompile(text, { jit: true, onError: ({ message }) => errors.push(message) });
  return { forms: 'cases' in ast.body ? ast.body.cases.length : 1, errors };
}

/** A text as somebody reads it: without the names in it, and with what is written as `{'@'}` plain. */
export function plainText(text: string): string {
  return text.replaceAll(/\{'([^']*)'\}/g, '$1').replaceAll(/\{\w+\}/g, '\u{fffc}');
}

/** A text whose key says so is in another language on purpose, for whoever reads none of this one. */
export function isInOtherLanguage(key: string): boolean {
  return key.endsWith('other-language');
}

/** What people type when they search for an article: words of any script, shown nowhere. */
export function isSearchWords(folder: string, key: string): boolean {
  return folder.startsWith('renderer/help/') && key.endsWith('.words');
}
