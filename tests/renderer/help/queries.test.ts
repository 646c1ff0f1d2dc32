// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { languages } from '#shared/languages.ts';
import { measured, type Measured } from './measured.ts';

const all = measured();
const missed = all.filter(({ isFound }) => !isFound);

if (process.env['PRINTED']) {
  for (const one of all) console.log(lineOf(one));
  for (const { code } of languages) {
    const own = all.filter(({ language }) => language === code);
    console.log(`${code}: ${own.filter(({ isFound }) => isFound).length} of ${own.length}`);
  }
  console.log(`Found: ${all.length - missed.length} of ${all.length}. Missed:`);
  for (const one of missed) console.log(lineOf(one));
}

function lineOf({ isFound, language, query, wanted, found }: Measured): string {
  const first = found.join(', ') || 'nothing';
  return `${isFound ? 'yes' : 'NO '} ${language.padEnd(9)} ${query} [${wanted.join(' or ')}] -> ${first}`;
}

test('twenty questions in each language are asked', () => {
  expect(
    languages.map(({ code }) => all.filter(({ language }) => language === code).length),
  ).toEqual(languages.map(() => 20));
});

test('the right article is among the first three for 95 of 100 questions', () => {
  expect(all.length - missed.length).toBeGreaterThanOrEqual(95);
});
