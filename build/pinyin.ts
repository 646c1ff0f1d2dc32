import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { dictionaryOf, everydayCharacters, type Frequencies } from './pinyin/dictionary.ts';
import { subject } from './pinyin/subject.ts';

/**
 * Makes the dictionary of the pinyin keys anew: `node build/pinyin.ts <folder>`, where the folder is
 * the unpacked package @pinyin-pro/data 1.3.1 (`npm pack`). It is 50 MB, so not every `npm ci` has it.
 */
const count = 4_000;
const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of @pinyin-pro/data.');

function readWords(name: string): Frequencies {
  // The shape that version 1.3.1 documents; a wrong one shows in the test of the dictionary.
  return JSON.parse(readFileSync(path.join(folder ?? '', 'json', name), 'utf8')) as Frequencies;
}

const dictionary = dictionaryOf({
  subject,
  words: readWords('modern.json'),
  count,
  all: readWords('complete.json'),
  characters: everydayCharacters(),
});
const file = 'renderer/ui/keyboard/pinyin.json';
writeFileSync(file, await format(JSON.stringify(dictionary), { parser: 'json', printWidth: 100 }));
console.log(`${Object.keys(dictionary).length} pinyin written to ${file}`);
