import { describe, expect, test } from 'vitest';
import { oneTimeCode, password, personalId, releaseCode } from '#shared/answers.ts';

describe('six digits', () => {
  test.each([
    ['123456'],
    ['123 456'],
    [' 123456 '],
    ['123-456'],
    ['12-34-56'],
    ['123 456'],
    ['123　456'],
    ['123\t456\n'],
    ['１２３４５６'],
    ['１２３　４５６'],
    ['１２３－４５６'],
    ['123‐456'],
    ['123–456'],
    ['123—456'],
    ['123−456'],
    ['123ー456'],
    ['123ｰ456'],
    ['123​456'],
  ])('%j are taken', (typed) => {
    expect(oneTimeCode.parse(typed)).toBe('123456');
  });

  test.each([
    ['five of them', '12345'],
    ['seven of them', '1234567'],
    ['none', ''],
    ['blanks alone', '      '],
    ['a letter among them', '12345a'],
    ['a kanji numeral', '一23456'],
    ['other digits than ours', '١٢٣٤٥٦'],
    ['a point', '123.456'],
    ['more than anybody types', `123456${' '.repeat(40)}`],
  ])('are not %s', (_, typed) => {
    expect(oneTimeCode.safeParse(typed).success).toBe(false);
  });
});

describe('a release code', () => {
  test.each(['1234', '12345678', '0000'])('is digits: %s', (typed) => {
    expect(releaseCode.parse(typed)).toBe(typed);
  });

  test.each(['', '12 34', '１２３４', '12a4', '1'.repeat(17)])('is not %j', (typed) => {
    expect(releaseCode.safeParse(typed).success).toBe(false);
  });
});

test('an ID and a password travel as they were typed', () => {
  expect(personalId.parse(' U123456A')).toBe(' U123456A');
  expect(password.parse(' ｐａｓｓ¥ ')).toBe(' ｐａｓｓ¥ ');
});
