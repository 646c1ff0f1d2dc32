import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { shippedInstitution } from '#electron/services/institutions.ts';
import { languages } from '#shared/languages.ts';
import { articles } from '#renderer/help/articles.ts';
import { articleNames } from '#renderer/help/names.ts';
import { articlesOf } from '#renderer/help/searched.ts';

const texts = z.record(z.string(), z.record(z.string(), z.string()));
const english = texts.parse(readJson('renderer/help/articles/messages/en.json'));

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('every article has its texts, and no text is without an article', () => {
  expect(articles.map(({ id }) => id).toSorted()).toEqual(Object.keys(english).toSorted());
});

test.each(articles)('$id says as many lines as its row tells', ({ id, lines }) => {
  const parts = Object.keys(english[id] ?? {}).filter((part) => part !== 'note');
  const counted = Array.from({ length: lines }, (_, at) => `l${at + 1}`);
  expect(parts).toEqual(['title', 'words', 'answer', ...counted]);
});

test('the articles name nothing that a profile does not fill in', () => {
  const profile = shippedInstitution('osaka-university');
  const known = Object.keys(profile ? articleNames(profile, languages[0].code) : {});
  const named = [...JSON.stringify(english).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
});

test('an institution without add-on and release code has no article on them', () => {
  const profile = shippedInstitution('hoshimi-university');
  const shown = profile ? articlesOf(profile).map(({ id }) => id) : [];
  expect(shown).toContain('mfa-what');
  expect(shown.filter((id) => /^(addon|release-code)-/.test(id))).toEqual([]);
});
