import { expect, test } from 'vitest';
import { fitsPattern, tidyId } from '#renderer/screens/sign-in/personal-id.ts';

test.each([
  ['u123456a', { id: 'u123456a', change: 'none' }],
  ['U123456A', { id: 'u123456a', change: 'lowered' }],
  ['ｕ１２３４５６ａ', { id: 'u123456a', change: 'widened' }],
  ['Ｕ１２３４５６Ａ', { id: 'u123456a', change: 'both' }],
  [' u123456a ', { id: 'u123456a', change: 'none' }],
  ['', { id: '', change: 'none' }],
])('%j is put right as %j', (typed, tidied) => {
  expect(tidyId(typed, true)).toEqual(tidied);
});

test('capitals stay where an institution wants them', () => {
  expect(tidyId('U123456A', false)).toEqual({ id: 'U123456A', change: 'none' });
});

test.each([
  ['u123456a', '^u\\d{6}[a-z]$', true],
  ['s123456', '^u\\d{6}[a-z]$', false],
  ['', '^u\\d{6}[a-z]$', true],
  ['anything', '(', true],
])('%j fits %j: %s', (id, pattern, fits) => {
  expect(fitsPattern(id, pattern)).toBe(fits);
});
