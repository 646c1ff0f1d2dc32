import { expect, test } from 'vitest';
import { median, percentile, rounded } from '#build/figures.ts';

test('a percentile is a sample that was measured', () => {
  const samples = [5, 1, 4, 2, 3];
  expect(percentile(samples, 0.5)).toBe(3);
  expect(percentile(samples, 0.99)).toBe(5);
  expect(percentile([7], 0.5)).toBe(7);
});

test('figures are printed with three digits', () => {
  expect(rounded(1234.5)).toBe(1230);
  expect(median([0.12345, 9, 0.1])).toBe(0.123);
});
