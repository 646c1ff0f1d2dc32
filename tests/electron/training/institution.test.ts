import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { shippedNames } from '#electron/services/institutions.ts';
import { readInstitution } from '#electron/training/institution.ts';

const sentence = (name: string) =>
  `--institution takes one of osaka-university, osaka-university-32, hoshimi-university, not "${name}".`;

describe('the institution of practice', () => {
  test.each(shippedNames)('can be %s, under practice’s own issuer', (name) => {
    const given = readInstitution(name);
    expect(given).toMatchObject({ ok: true, institution: { id: name } });
    expect(given.ok && given.institution.mfa.issuer).toMatch(/^PRACTICE ./);
  });

  test('is the usual one where none is named', () => {
    expect(readInstitution(undefined)).toMatchObject({ institution: { id: shippedNames[0] } });
  });

  test.each(['', 'Osaka', 'osaka-university-31', '__proto__', '../osaka-university'])(
    '"%s" is none, and the sentence lists those there are',
    (name) => {
      expect(readInstitution(name)).toEqual({ ok: false, sentence: sentence(name) });
    },
  );
});

test('an unknown institution ends the start in one sentence', () => {
  const given = ['electron/training.ts', '--institution', 'atlantis'];
  const { status, stderr, stdout } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  expect(stderr).toBe(`${sentence('atlantis')}\n`);
  expect([status, stdout]).toEqual([2, '']);
});
