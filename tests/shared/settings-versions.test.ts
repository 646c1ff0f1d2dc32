import { expect, test } from 'vitest';
import { migrated, newestVersion, type Migration } from '#shared/settings-versions.ts';

/** Two steps that a later Genkan might take: a part gets another name, then another unit. */
const steps: readonly Migration[] = [
  ({ limits, ...rest }) => ({ ...rest, visit: limits }),
  ({ quiet, ...rest }) => ({ ...rest, quietMs: Number(quiet) * 1_000 }),
];

test('a file of any older version becomes one of the newest', () => {
  const first = { version: 1, limits: { idle: 60 }, quiet: 5 };
  const last = { version: 3, visit: { idle: 60 }, quietMs: 5_000 };
  expect(migrated(first, steps)).toEqual({ value: last });
  expect(migrated({ version: 2, visit: { idle: 60 }, quiet: 5 }, steps)).toEqual({ value: last });
  expect(migrated(last, steps)).toEqual({ value: last });
});

test('a file of a version that is still to come is none', () => {
  expect(migrated({ version: 4 }, steps)).toBeUndefined();
  expect(migrated({ version: newestVersion + 1 })).toBeUndefined();
});

test.each([
  [[]],
  [null],
  ['version 1'],
  [{}],
  [{ version: '1' }],
  [{ version: 0 }],
  [{ version: 1.5 }],
])('%j is left for the schema to judge', (written) => {
  expect(migrated(written, steps)).toEqual({ value: written });
});

test('a file of now stays as it is', () => {
  const file = { version: newestVersion, portal: {} };
  expect(migrated(file)).toEqual({ value: file });
});
