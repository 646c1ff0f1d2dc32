import { describe, expect, test } from 'vitest';
import {
  activationKey,
  email,
  extension,
  oneTimeCode,
  password,
  personalId,
  releaseCode,
} from '#shared/answers.ts';

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

describe('an extension number', () => {
  test.each([
    ['1234', '1234'],
    ['98-76', '9876'],
    ['９８　７６', '9876'],
    ['0123', '0123'],
  ])('%j is %s', (typed, digits) => {
    expect(extension.parse(typed)).toBe(digits);
  });

  test.each(['', '-', '12a4', '１２内', '1'.repeat(13)])('is not %j', (typed) => {
    expect(extension.safeParse(typed).success).toBe(false);
  });
});

describe('an activation key', () => {
  test.each(['ABCD-EFGH-2345', 'abcdefgh2345', ' ＡＢＣＤ　ｅｆｇｈ ２３４５ '])(
    '%j is read in any groups and case',
    (typed) => {
      expect(activationKey.parse(typed)).toBe('ABCDEFGH2345');
    },
  );

  test.each(['', 'ABC', 'ABCD_EFGH', 'かぎ1234', 'A'.repeat(65)])('is not %j', (typed) => {
    expect(activationKey.safeParse(typed).success).toBe(false);
  });
});

test('an address travels as it was typed, and the profile judges it', () => {
  expect(email.parse(' Taro@Example.AC.jp')).toBe(' Taro@Example.AC.jp');
  expect(email.safeParse(`${'a'.repeat(250)}@b.jp`).success).toBe(false);
});

test('an ID and a password travel as they were typed', () => {
  expect(personalId.parse(' U123456A')).toBe(' U123456A');
  expect(password.parse(' ｐａｓｓ¥ ')).toBe(' ｐａｓｓ¥ ');
});
