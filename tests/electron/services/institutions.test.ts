import { describe, expect, test } from 'vitest';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { institution } from '#shared/institution.ts';

const profile = institution.parse(shippedInstitution('osaka-university'));

describe('the profile that is shipped', () => {
  test('is found by its name, and no other is', () => {
    expect(profile.id).toBe('osaka-university');
    expect(shippedInstitution('__proto__')).toBeUndefined();
  });

  test('is what practice runs with, but for the issuer', () => {
    const issuer = `PRACTICE ${profile.mfa.issuer}`;
    expect(practiceInstitution()).toEqual({ ...profile, mfa: { ...profile.mfa, issuer } });
  });

  test('is the same after it has travelled', () => {
    const travelled: unknown = JSON.parse(JSON.stringify(profile));
    expect(institution.parse(travelled)).toEqual(profile);
  });

  test('knows its own example of an ID', () => {
    expect(profile.idExample).toMatch(new RegExp(profile.idPattern, 'u'));
  });

  test('links to the two official stores alone', () => {
    const hosts = profile.mfa.apps.flatMap(({ stores }) => stores.map(({ url }) => new URL(url)));
    expect(new Set(hosts.map(({ origin }) => origin))).toEqual(
      new Set(['https://apps.apple.com', 'https://play.google.com']),
    );
  });

  test('recommends one app, names each once and has the words of its menu', () => {
    const { apps } = profile.mfa;
    expect(apps.filter(({ recommended }) => recommended)).toHaveLength(1);
    expect(new Set(apps.map(({ id }) => id)).size).toBe(apps.length);
    for (const app of apps.filter(({ kind }) => kind === 'phone')) {
      expect(app.stores).toHaveLength(2);
      expect(app).toHaveProperty('menuEntry.ja');
    }
  });

  test('has the figures of the university (domain.md 1 and 4)', () => {
    expect(profile.password).toEqual({
      ...{ minLength: 12, maxLength: 16, classesNeeded: 4, onceKept: 16 },
      ...{ asciiOnly: true, needsCurrent: true, forbidden: ' \t*,\\¥$\'"(){}[]' },
    });
    expect(profile.mfa).toMatchObject({
      issuer: 'osaka-u',
      graceDays: 90,
      release: { digits: [4, 8], uses: 5, hours: 2 },
    });
  });
});

test.each(['[', '(', '*', '\\'])('a profile whose pattern is %j is none', (idPattern) => {
  expect(institution.safeParse({ ...profile, idPattern }).success).toBe(false);
});
