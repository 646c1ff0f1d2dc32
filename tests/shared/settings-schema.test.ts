import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFile, schemaText } from '#build/settings-schema.ts';
import { rowsOf } from '#shared/settings-schema.ts';

test('the published schema is that of the code; build/settings-schema.ts writes it', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
});

test('every setting has its sentence; the days of a week share that of the week', () => {
  const without = rowsOf().filter(({ words }) => words === '');
  expect(without.map(({ name }) => name).filter((name) => !/\.week\.\w+$/.test(name))).toEqual([]);
});

test('no setting is a place for a secret', () => {
  const secret = /secret|password|token|private|credential|passphrase|\bpin\b/i;
  expect(rowsOf().filter(({ name }) => secret.test(name))).toEqual([]);
});
