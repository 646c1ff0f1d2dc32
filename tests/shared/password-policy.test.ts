import { describe, expect, it } from 'vitest';
import {
  brokenRules,
  bytesOf,
  classesOf,
  judgePassword,
  lengthOf,
  passwordPolicy,
  rulesOf,
  symbolsOf,
} from '#shared/password-policy.ts';

/** Osaka's in its present form (domain.md 1). */
const strict = passwordPolicy.parse({ maxLength: 32, forbidden: ' \t*,\\¥$\'"(){}[]' });
const lax = passwordPolicy.parse({
  minLength: 10,
  maxLength: 64,
  maxBytes: 72,
  classesNeeded: 3,
  asciiOnly: false,
  forbidden: '"',
});
const good = 'Ishibashi#26';

describe('the rules of a policy', () => {
  it('are those it has, in the order in which they are shown', () => {
    expect(rulesOf(strict)).toEqual([
      ...['length', 'lower', 'upper', 'digit', 'symbol', 'ascii', 'forbidden'],
    ]);
    expect(rulesOf(lax)).toEqual(['length', 'bytes', 'classes', 'forbidden']);
    expect(rulesOf(passwordPolicy.parse({ asciiOnly: false }))).not.toContain('forbidden');
  });

  it('are each judged', () => {
    expect(judgePassword(good, lax)).toEqual([
      { rule: 'length', isMet: true },
      { rule: 'bytes', isMet: true },
      { rule: 'classes', isMet: true },
      { rule: 'forbidden', isMet: true },
    ]);
  });
});

describe('a password under the four-class rule', () => {
  it.each([
    [good, []],
    ['Ishibashi#2', ['length']],
    [`${good}${'a'.repeat(20)}`, []],
    [`${good}${'a'.repeat(21)}`, ['length']],
    ['ishibashi#26', ['upper']],
    ['ISHIBASHI#26', ['lower']],
    ['Ishibashi#xy', ['digit']],
    ['Ishibashi726', ['symbol']],
    // A symbol that may not be used does not count as one.
    ['Ishibashi$26', ['symbol', 'forbidden']],
    ['Ishibashi#2¥', ['forbidden']],
    ['Ishibashi# 26', ['forbidden']],
    ['Ishibashi#２６', ['digit', 'ascii']],
    ['Ｉshibashi#26', ['upper', 'ascii']],
    ['e\u0301shibashI#26', ['ascii']],
    ['Ishibashi#26\u0000', ['ascii']],
    ['Ishibashi#26\u007f', ['ascii']],
    ['', ['length', 'lower', 'upper', 'digit', 'symbol']],
  ])('%j breaks %j', (password, rules) => {
    expect(brokenRules(password, strict)).toEqual(rules);
  });
});

describe('a password under the three-class rule', () => {
  it.each([
    ['ishibashi26', ['classes']],
    ['ishibashi#26', []],
    ['星見の丘Aa1で会う', []],
    ['星'.repeat(24), ['classes']],
    [`Aa1${'星'.repeat(23)}`, []],
    [`Aa1!${'星'.repeat(23)}`, ['bytes']],
    [`Aa1${'a'.repeat(61)}`, []],
    [`Aa1${'a'.repeat(62)}`, ['length']],
    ['Ishibashi"26', ['forbidden']],
  ])('%j breaks %j', (password, rules) => {
    expect(brokenRules(password, lax)).toEqual(rules);
  });
});

describe('counting', () => {
  it.each([
    ['', 0, 0],
    ['abc', 3, 3],
    ['é', 1, 2],
    ['e\u0301', 2, 3],
    ['星', 1, 3],
    ['𠮟', 1, 4],
    ['😀', 1, 4],
    ['👩‍🔬', 3, 11],
    // Half a pair is written as U+FFFD.
    ['\ud83d', 1, 3],
  ])('%j has %i characters and %i bytes', (password, characters, bytes) => {
    expect([lengthOf(password), bytesOf(password)]).toEqual([characters, bytes]);
    expect(bytesOf(password)).toBe(new TextEncoder().encode(password).length);
  });
});

it('says which classes are there', () => {
  expect(classesOf('Aa', strict)).toEqual(['lower', 'upper']);
  expect(classesOf('1$', strict)).toEqual(['digit']);
  expect(classesOf('１Ａａ！', strict)).toEqual([]);
});

it('lists the symbols that may be used (domain.md 1)', () => {
  expect(symbolsOf(strict)).toBe('!#%&+-./:;<=>?@^_`|~');
});

it('takes an emoji that is refused for itself, not for half of it', () => {
  const policy = passwordPolicy.parse({ asciiOnly: false, forbidden: '😀' });
  expect(brokenRules('Ishibashi#26😀', policy)).toEqual(['forbidden']);
  expect(brokenRules('Ishibashi#26\ud83d', policy)).toEqual([]);
  expect(brokenRules('Ishibashi#26😁', policy)).toEqual([]);
});
