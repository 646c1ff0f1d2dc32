import { expect, test } from 'vitest';
import { slipOf } from '#renderer/paper/slip.ts';
import { wordsIn } from '#shared/languages.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { said } from './given.ts';

const paper = {
  words: (key: string, named?: object) => (named ? `${key} ${JSON.stringify(named)}` : key),
  say: (text: Parameters<typeof wordsIn>[0]) => wordsIn(text, 'en'),
};
const withoutRelease = { ...anInstitution.mfa, release: undefined };

test('it has what the last screen said, and what the profile knows', () => {
  const slip = slipOf(said, anInstitution, paper);
  expect(slip).toMatchObject(said);
  expect(slip.by).toBe(paper.say(anInstitution.name));
  expect(slip.desk.at(-1)?.what).toBe(anInstitution.helpContact);
  expect(slip.foot).toContain(paper.say(anInstitution.unofficial));
});

test('a lost phone: the campus first, the desk last, the release code where there is one', () => {
  const keys = (institution: typeof anInstitution) =>
    slipOf(said, institution, paper).lost.map((line) => line.split(' ')[0]);
  expect(keys(anInstitution)).toEqual(['lost.campus', 'lost.release', 'lost.reset']);
  expect(keys({ ...anInstitution, mfa: withoutRelease })).toEqual(['lost.campus', 'lost.reset']);
});

test('hours and help page stand there only where the profile has them', () => {
  const bare = { ...anInstitution, helpHours: undefined, helpUrl: undefined };
  const slip = slipOf(said, bare, paper);
  expect(slip.help).toBeUndefined();
  expect(slip.desk.map(({ when }) => when)).toEqual(['desk.where', 'desk.contact']);
});
