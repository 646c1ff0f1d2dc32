import { describe, expect, test } from 'vitest';
import { languages } from '#shared/languages.ts';
import {
  isInOtherLanguage,
  isSearchWords,
  readTable,
  textFolders,
} from '#tests/support/text-files.ts';
import { foreignWords, isNamesOnly } from './foreign-script.ts';
import { properNames } from './proper-names.ts';

const folders = textFolders();
const codes = languages.map(({ code }) => code);

/** What stands in a file in another script than its language's. */
function foreignIn(folder: string, code: string) {
  const file = `${folder}${code}.json`;
  return [...readTable(file)].flatMap(([key, text]) => {
    const isFree = isInOtherLanguage(key) || isSearchWords(folder, key);
    const words = isFree ? [] : foreignWords(text, code);
    return words.length === 0 ? [] : [{ file, key, words: words.join(' '), text }];
  });
}

describe.each(codes)('%s', (code) => {
  test('is written in its own script, but for proper names and quotations', () => {
    expect(folders.flatMap((folder) => foreignIn(folder, code))).toEqual([]);
  });
});

test.each([
  ['ja', 'Log in to KOAN', 'Log in to KOAN'],
  ['ja', 'IDsを打つ', 'IDs'],
  ['ja-x-easy', 'Press Enterを 押す', 'Press'],
  ['zh-Hans', '按Enter键 to go on', 'to go on'],
  ['zh-Hans', '窓口で聞いてください', 'で いてください'],
  ['zh-Hans', '비밀번호', '비밀번호'],
  ['ko', '画面을 봅니다', '画面'],
  ['ko', 'スマホ를 꺼냅니다', 'スマホ'],
  ['en', 'Press the ボタン', 'ボタン'],
] as const)('in %s “%s” is found', (code, text, found) => {
  expect(foreignWords(text, code).join(' ')).toBe(found);
});

test('names, keys, single letters, quotations and names to fill in may stand anywhere', () => {
  expect(foreignWords('Caps LockとShift、Oと0。{id}', 'ja')).toEqual([]);
  expect(foreignWords('“ログイン”（ログイン）와 半角/全角 키', 'ko')).toEqual([]);
  expect(isNamesOnly('MFA: {code}')).toBe(true);
  expect(isNamesOnly('Log in')).toBe(false);
});

test('every proper name is in some text', () => {
  const texts = folders.flatMap((folder) =>
    codes.flatMap((code) => [...readTable(`${folder}${code}.json`).values()]),
  );
  expect(
    Object.keys(properNames).filter((name) => !texts.some((text) => text.includes(name))),
  ).toEqual([]);
});
