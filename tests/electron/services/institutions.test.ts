import { describe, expect, test } from 'vitest';
import {
  practiceInstitution,
  shippedInstitution,
  shippedNames,
} from '#electron/services/institutions.ts';
import { institution } from '#shared/institution.ts';
import { symbolsOf } from '#shared/password-policy.ts';

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

  test('has the figures of the university (domain.md 1, 3 and 4)', () => {
    expect(profile.password).toMatchObject({ minLength: 12, maxLength: 16, onceKept: 16 });
    expect(profile.password).toMatchObject({ classesNeeded: 4, asciiOnly: true });
    expect(symbolsOf(profile.password)).toBe('!#%&+-./:;<=>?@^_`|~');
    expect(new Set(profile.password.forbidden)).toEqual(new Set(' \t*,\\¥$\'"(){}[]'));
    expect(profile.email).toMatchObject({ own: 'required', domain: 'osaka-u.ac.jp' });
    expect(profile.mfa).toMatchObject({
      issuer: 'osaka-u',
      graceDays: 90,
      release: { digits: [4, 8], uses: 5, hours: 2 },
    });
  });
});

describe('every profile that is shipped', () => {
  const profiles = shippedNames.map((name) => institution.parse(shippedInstitution(name)));

  test('says that it is unofficial, and invents no history rule for a real university', () => {
    expect(profiles.map(({ id }) => id)).toEqual([
      'osaka-university',
      'osaka-university-32',
      'hoshimi-university',
    ]);
    for (const { unofficial } of profiles) expect(unofficial.en).toMatch(/not checked|invented/);
    const stated = profiles.filter(({ password }) => password.history ?? password.minAgeHours);
    expect(stated.map(({ id }) => id)).toEqual(['hoshimi-university']);
  });

  test.each(profiles)('$id: example, cast and patterns belong together', (one) => {
    const pattern = new RegExp(one.idPattern, 'u');
    expect(one.idExample).toMatch(pattern);
    for (const id of one.practiceIds) expect(id).toMatch(pattern);
    expect(new Set(one.practiceIds).size).toBe(one.practiceIds.length);
    expect(one.practiceIds).not.toContain(one.idExample);
  });

  test('the newer rule of the same university differs in its length alone', () => {
    const [older, newer] = profiles;
    expect(newer?.password).toEqual({ ...older?.password, maxLength: 32 });
    expect({ ...newer, id: '', unofficial: '', password: '' }).toEqual({
      ...older,
      id: '',
      unofficial: '',
      password: '',
    });
  });

  test('the invented university differs in all that can be configured (domain.md 9)', () => {
    const [osaka, , other] = profiles;
    expect(other?.firstLogin).toMatchObject({ secret: 'activation-key', order: 'mfa-first' });
    expect(other?.password).toMatchObject({ classesNeeded: 3, asciiOnly: false });
    expect(other?.email.own).toBe('refused');
    expect(other?.mfa).toMatchObject({ graceDays: 30 });
    expect(other?.mfa.release).toBeUndefined();
    expect(other?.roleIdPattern).toBeDefined();
    expect(osaka?.roleIdPattern).toBeUndefined();
    const parts = [
      'idPattern',
      'networks',
      'systems',
      'propagation',
      'desks',
      'helpContact',
    ] as const;
    for (const part of parts) expect(other?.[part]).not.toEqual(osaka?.[part]);
  });
});

test.each(['[', '(', '*', '\\'])('a profile whose pattern is %j is none', (idPattern) => {
  expect(institution.safeParse({ ...profile, idPattern }).success).toBe(false);
});
