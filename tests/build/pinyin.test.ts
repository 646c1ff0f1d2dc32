import { expect, test } from 'vitest';
import { dictionaryOf, everydayCharacters } from '#build/pinyin/dictionary.ts';
import { subject } from '#build/pinyin/subject.ts';
import pinyin from '#renderer/ui/keyboard/pinyin.json' with { type: 'json' };

test('subject first, then by how often a word and a reading are used', () => {
  const dictionary = dictionaryOf({
    subject: { 银行: 'yin hang' },
    words: { 因航: ['yīn háng', 0.9], 一行: ['yī xíng', 0.2], 音行: ['yīn xíng', 0.1] },
    count: 2,
    all: {
      行: ['xíng', 0.4],
      银行: ['yín háng', 0.3],
      走行: ['zǒu xing', 0.1],
      树行子: ['shù hàng zi', 0.1],
      道行: ['dào heng', 0.001],
      绿: ['lǜ', 0.1],
    },
    characters: new Set(['行', '绿']),
  });
  expect(Object.entries(dictionary)).toEqual([
    ['yinhang', '银行 因航'],
    ['xing', '行'],
    ['hang', '行'],
    ['yixing', '一行'],
    ['lv', '绿'],
  ]);
});

test('the dictionary that is shipped has all everyday characters and the words of the help', () => {
  const words = new Set(Object.values(pinyin).flatMap((text) => text.split(' ')));
  expect(everydayCharacters().size).toBe(3_755);
  expect(
    [...everydayCharacters(), ...Object.keys(subject)].filter((word) => !words.has(word)),
  ).toEqual([]);
});
