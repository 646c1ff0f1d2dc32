import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Wish } from './wish.ts';

/** What there is to do after a language was added. */
export interface Added {
  /** Its text files, English still. */
  readonly files: readonly string[];
  /** Texts in them altogether. */
  readonly texts: number;
}

/** The files with a row for each language. */
const rows = { languages: 'shared/languages.ts', offers: 'renderer/voice/offers.ts' } as const;
/** The longest line that the layout allows. */
const longest = 100;

/**
 * Adds a language to the tree under `root`: its row, its text files, copied from the English ones,
 * and its offer of reading aloud, English too. Gives a sentence and does nothing where it is there.
 */
export function addLanguage(root: string, wish: Wish): Added | string {
  const at = (file: string) => path.join(root, file);
  const english = globSync('renderer/**/messages/en.json', { cwd: root }).sort();
  const files = english.map((file) => file.replace(/en\.json$/, `${wish.code}.json`));
  const languages = readFileSync(at(rows.languages), 'utf8');
  const offers = readFileSync(at(rows.offers), 'utf8');
  const there = files.filter((file) => existsSync(at(file)));
  if (languages.includes(`code: '${wish.code}'`)) return `${wish.code} is in ${rows.languages}`;
  if (there.length > 0) return `there are texts already: ${there.join(', ')}`;
  writeFileSync(at(rows.languages), insert(languages, '] as const;', rowOf(wish)));
  writeFileSync(at(rows.offers), insert(offers, '};', offerOf(offers, wish.code)));
  for (const [index, file] of files.entries()) copyFileSync(at(english[index] ?? ''), at(file));
  return { files, texts: files.reduce((sum, file) => sum + countTexts(at(file)), 0) };
}

/** Puts a line before the one that ends a list. */
function insert(source: string, end: string, line: string): string {
  const place = source.indexOf(`\n${end}`);
  if (place < 0) throw new Error(`no “${end}” to put “${line.trim()}” before`);
  return `${source.slice(0, place)}\n${line}${source.slice(place)}`;
}

function rowOf({ code, name, formats, leans }: Wish): string {
  const pairs = [
    ...[`code: '${code}'`, `name: '${name}'`, `formats: '${formats}'`],
    ...[`leans: '${leans}'`, 'isChecked: false'],
  ];
  const line = `  { ${pairs.join(', ')} },`;
  return line.length <= longest ? line : `  {\n    ${pairs.join(',\n    ')},\n  },`;
}

function offerOf(offers: string, code: string): string {
  const english = /^ {2}en: (?<sentence>.+),$/m.exec(offers)?.groups?.['sentence'];
  if (!english) throw new Error(`no English sentence in ${rows.offers}`);
  return `  ${/^\w+$/.test(code) ? code : `'${code}'`}: ${english},`;
}

function countTexts(file: string): number {
  return count(JSON.parse(readFileSync(file, 'utf8')));
}

function count(value: unknown): number {
  if (typeof value === 'string') return 1;
  return Object.values(value ?? {}).reduce<number>((sum, inner) => sum + count(inner), 0);
}
