import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/languages.ts';
import {
  formsOf,
  isInOtherLanguage,
  isSearchWords,
  placeholders,
  readTable,
  textFolders,
} from '#tests/support/text-files.ts';
import { untranslated } from './untranslated.ts';
import { unsaid } from './unsaid.ts';

const folders = textFolders();
const sources = globSync('renderer/**/*.{vue,ts}').map((file) => readFileSync(file, 'utf8'));

test('there are texts of the page and of its parts', () => {
  expect(folders).toContain('renderer/i18n/messages/');
  expect(folders.length).toBeGreaterThanOrEqual(26);
});

describe.each(languages.map(({ code }) => code))('%s', (code) => {
  test('has everything translated', () => {
    const missing = folders.flatMap((folder) => untranslated(folder, code));
    expect(missing, `${code}: not translated yet: ${missing.length} texts`).toEqual([]);
  });

  describe.each(folders)('%s', (folder) => {
    const en = readTable(`${folder}en.json`);
    const own = readTable(`${folder}${code}.json`);

    test('has the keys of the English texts, in their order', () => {
      expect([...own.keys()]).toEqual([...en.keys()]);
    });

    test('has the same names in each text', () => {
      const differing = [...own].filter(
        ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? '').join(),
      );
      expect(differing).toEqual([]);
    });

    test('has one form for every number, or the forms that English has', () => {
      const differing = [...own].filter(([key, text]) => !fits(text, en.get(key) ?? ''));
      expect(differing).toEqual([]);
    });

    test('can be compiled', () => {
      expect([...own].flatMap(([key, text]) => formsOf(text).errors.map((e) => [key, e]))).toEqual(
        [],
      );
    });

    test('says nothing that the house does not say', () => {
      const isFree = (key: string) => isInOtherLanguage(key) || isSearchWords(folder, key);
      const said = [...own].filter(([key, text]) => !isFree(key) && unsaid.test(text));
      expect(said).toEqual([]);
    });
  });
});

/** One form stands for every number; a form for none that names no number is a sentence apart. */
function fits(text: string, english: string): boolean {
  const { forms } = formsOf(text);
  const wanted = formsOf(english).forms;
  return forms === wanted || (forms === 1 && wanted === 2);
}

test('a language without files has nothing translated', () => {
  const all = untranslated('renderer/i18n/messages/', 'qaa');
  expect(all.length).toBe(readTable('renderer/i18n/messages/en.json').size);
});

test('a text with other names, another number of forms or a stray bracket is found', () => {
  expect(placeholders('{n}分と{desk}')).toEqual(['desk', 'n']);
  expect(fits('{n}分', '{n} minute | {n} minutes')).toBe(true);
  expect(fits('なし | {n}分 | {n}分', '{n} minute | {n} minutes')).toBe(false);
  expect(fits('{n}分', 'At once | {n} minute | {n} minutes')).toBe(false);
  expect(formsOf('{n分').errors).not.toEqual([]);
});

test.each(['申し訳ありません', '유효하지 않은 코드', '抱歉，出错了', '无效的密码', 'Invalid code'])(
  '“%s” is not said here',
  (text) => {
    expect(unsaid.test(text)).toBe(true);
  },
);

test('every key that is written out in the page’s own code exists', () => {
  const all = new Set(folders.flatMap((folder) => keysOf(folder)));
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !all.has(key))).toEqual([]);
});

/** The page's own texts stand at the top, those of its parts under their folder's name. */
function keysOf(folder: string): readonly string[] {
  const name = /([\w-]+)\/messages\//.exec(folder)?.[1] ?? '';
  const keys = [...readTable(`${folder}en.json`).keys()];
  return name === 'i18n' ? keys : keys.map((key) => `${name}.${key}`);
}
