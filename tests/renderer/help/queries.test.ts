// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/languages.ts';
import { measured, querySets, type Measured, type QuerySet } from './measured.ts';

/** How many of each hundred have to be found. */
const least: Readonly<Record<QuerySet, number>> = { first: 95, fresh: 95 };

function lineOf({ isFound, language, query, wanted, found }: Measured): string {
  const first = found.join(', ') || 'nothing';
  return `${isFound ? 'yes' : 'NO '} ${language.padEnd(9)} ${query} [${wanted.join(' or ')}] -> ${first}`;
}

function print(set: QuerySet, all: readonly Measured[]): void {
  const missed = all.filter(({ isFound }) => !isFound);
  console.log(`The ${set} set`);
  for (const one of all) console.log(lineOf(one));
  for (const { code } of languages) {
    const own = all.filter(({ language }) => language === code);
    console.log(`${code}: ${own.filter(({ isFound }) => isFound).length} of ${own.length}`);
  }
  console.log(`Found of the ${set} set: ${all.length - missed.length} of ${all.length}. Missed:`);
  for (const one of missed) console.log(lineOf(one));
}

describe.each(querySets)('the %s set', (set) => {
  const all = measured(set);
  if (process.env['PRINTED']) print(set, all);

  test('asks twenty questions in each language', () => {
    expect(
      languages.map(({ code }) => all.filter(({ language }) => language === code).length),
    ).toEqual(languages.map(() => 20));
  });

  test(`finds the right article among the first three for ${least[set]} of 100`, () => {
    expect(all.filter(({ isFound }) => isFound).length).toBeGreaterThanOrEqual(least[set]);
  });
});
