import { expect, test } from 'vitest';
import { everyChord, walk } from './plan.ts';
import { shortest } from './shortest.ts';

test('of a long sequence only the steps are left that it takes', async () => {
  const whole = Array.from({ length: 100 }, (_, at) => at);
  const needed = [3, 50, 97];
  const fails = (part: readonly number[]) =>
    Promise.resolve(needed.every((one) => part.includes(one)));
  expect(await shortest(whole, fails)).toEqual(needed);
});

test('a sequence of one step stays as it is', async () => {
  expect(await shortest(['a'], () => Promise.resolve(true))).toEqual(['a']);
});

test('every held key and every two of them meet every other key once', () => {
  const chords = everyChord().map((act) => JSON.stringify(act));
  expect(new Set(chords).size).toBe(chords.length);
  expect(chords.length % 10).toBe(0);
});

test('a walk is the same from the same seed', () => {
  expect(walk(7, 50)).toEqual(walk(7, 50));
  expect(walk(7, 50)).not.toEqual(walk(8, 50));
});
