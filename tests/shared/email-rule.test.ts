import { describe, expect, it } from 'vitest';
import { emailRule, judgeEmail, maskEmail } from '#shared/email-rule.ts';

const required = emailRule.parse({
  own: 'required',
  domain: 'osaka-u.ac.jp',
  studentDomains: ['ecs.osaka-u.ac.jp'],
});
const refused = emailRule.parse({ own: 'refused', domain: 'hoshimi.example' });

describe('an address that must be the institution’s own', () => {
  it.each([
    'taro@osaka-u.ac.jp',
    'taro.yamada@office.osaka-u.ac.jp',
    't@a.b.c.osaka-u.ac.jp',
    'taro@OSAKA-U.ac.jp',
    "o'neill+kiosk@osaka-u.ac.jp",
  ])('%s is', (address) => {
    expect(judgeEmail(address, required).problem).toBeUndefined();
  });

  it.each([
    'taro@fake-osaka-u.ac.jp',
    'taro@osaka-u.ac.jp.example.com',
    'taro@osaka-u.ac.jq',
    'taro@gmail.com',
    'taro@ac.jp',
  ])('%s is not', (address) => {
    expect(judgeEmail(address, required).problem).toBe('not-own');
  });
});

describe('an address that must not be the institution’s own', () => {
  it.each([
    ['taro@hoshimi.example', 'own'],
    ['taro@mail.hoshimi.example', 'own'],
    ['taro@HOSHIMI.example', 'own'],
    ['taro@myhoshimi.example', undefined],
    ['taro@example.com', undefined],
  ])('%s: %s', (address, problem) => {
    expect(judgeEmail(address, refused).problem).toBe(problem);
  });
});

it.each([
  '',
  'taro',
  '@osaka-u.ac.jp',
  'taro@',
  'taro@@osaka-u.ac.jp',
  'taro@x@osaka-u.ac.jp',
  'ta ro@osaka-u.ac.jp',
  'taro@osaka-u',
  'taro@osaka-u.ac.jp.',
  'taro@.osaka-u.ac.jp',
  'taro@-a.osaka-u.ac.jp',
  'taro＠osaka-u.ac.jp',
  'ｔaro@osaka-u.ac.jp',
  'taro@osaka-u.ac.jp ',
  `${'a'.repeat(65)}@osaka-u.ac.jp`,
  `taro@${'a'.repeat(64)}.osaka-u.ac.jp`,
  `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.osaka-u.ac.jp`,
])('%j is no address', (typed) => {
  expect(judgeEmail(typed, required)).toEqual({ problem: 'malformed', warnings: [] });
});

it.each([
  ['taro@osaka-u.ac.jp', []],
  ['taro@osakau.ac.jp', ['look-alike']],
  ['taro@osaka-u.co.jp', ['look-alike']],
  ['taro@office.osaka-v.ac.jp', ['look-alike']],
  ['taro@fake-osaka-u.ac.jp', ['look-alike']],
  ['taro@osaka-u.ac.jp.example.com', ['look-alike']],
  ['taro@kyoto-u.ac.jp', []],
  ['taro@gmail.com', []],
  ['u000000a@ecs.osaka-u.ac.jp', ['student']],
  ['u000000a@mail.ecs.osaka-u.ac.jp', ['student']],
  ['u000000a@notecs.osaka-u.ac.jp', []],
  ['Taro@osaka-u.ac.jp', ['capitals']],
  ['Taro@ecs.osaka-u.ac.jp', ['student', 'capitals']],
])('of %s it is worth saying %j', (address, warnings) => {
  expect(judgeEmail(address, required).warnings).toEqual(warnings);
});

it.each([
  ['taro.yamada@osaka-u.ac.jp', 'ta●●●●@●●●●.ac.jp'],
  ['taro@office.osaka-u.ac.jp', 'ta●●@●●●●.osaka-u.ac.jp'],
  ['taro@example.com', 'ta●●@example.com'],
  ['abc@example.com', 'a●●@example.com'],
  ['ab@example.com', 'a●@example.com'],
  ['a@example.com', '●@example.com'],
  ['no address', '●●●●'],
  ['', '●'],
])('%s is shown as %s', (address, shown) => {
  expect(maskEmail(address)).toBe(shown);
});
