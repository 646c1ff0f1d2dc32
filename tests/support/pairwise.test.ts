import { describe, expect, test } from 'vitest';
import { factors, lineOf, looks, together } from './accessibility/rows.ts';
import { coverPairs, meetings, pairsOf } from './pairwise.ts';

describe('looks in which every two choices meet', () => {
  const pairs = pairsOf(Object.keys(factors));

  test('each pair is shown, and what decides about room in threes', () => {
    console.log(looks.map(lineOf).join('\n'));
    // The names of the factors are the keys of every row.
    const groups = [...(pairs as readonly (readonly (keyof typeof factors)[])[]), ...together];
    const shown = new Set(looks.flatMap((look) => meetings(look, groups)));
    const wanted = groups.map((group) =>
      group.reduce((product, name) => product * factors[name].length, 1),
    );
    expect(shown.size).toBe(wanted.reduce((sum, count) => sum + count, 0));
    expect(looks.length).toBeLessThanOrEqual(60);
  });

  test('the same choices give the same rows', () => {
    expect(coverPairs(factors, together)).toEqual(looks);
  });

  test('of two factors every row is needed, of three not', () => {
    const two = { side: ['a', 'b'], colour: ['c', 'd'] } as const;
    expect(coverPairs(two)).toHaveLength(4);
    expect(coverPairs({ ...two, size: ['e', 'f'] }).length).toBeLessThan(8);
  });
});
