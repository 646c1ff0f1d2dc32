import { expect, test } from 'vitest';
import { institutionWords } from '#build/starting/institution.ts';
import { shippedNames } from '#electron/services/institutions.ts';

test('without a name the app takes its usual institution', () => {
  expect(institutionWords(undefined)).toEqual([]);
});

test.each(shippedNames)('%s is passed on', (name) => {
  expect(institutionWords(name)).toEqual(['--institution', name]);
});

test.each(['', 'nowhere', '../osaka-university', 'toString'])(
  'the name "%s" is answered with every name there is',
  (name) => {
    const sentence =
      '--institution takes one of osaka-university, osaka-university-32, hoshimi-university, ' +
      `not "${name}".`;
    expect(() => institutionWords(name)).toThrow(sentence);
  },
);
