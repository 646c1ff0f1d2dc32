import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedInstitution } from '#electron/services/institutions.ts';
import { symbolNames } from '#renderer/ui/keyboard/key-names.ts';
import type { Key, KeysWanted, Layout } from '#renderer/ui/keyboard/keys.ts';
import { layoutOf } from '#renderer/ui/keyboard/layouts.ts';
import { typableOf, type PasswordPolicy } from '#shared/password-policy.ts';

const profiles = ['osaka-university', 'osaka-university-32', 'hoshimi-university'] as const;
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
const lettersAndDigits = ascii.filter((character) => /[a-z0-9]/i.test(character));

function institution(name: string) {
  const found = shippedInstitution(name);
  if (!found) throw new Error(`no profile ${name}`);
  return found;
}
function keysOf(layout: Layout): readonly Key[] {
  return Object.values(layout.pages).flatMap(({ rows }) => rows.flat());
}
/** Everything that the keys of a field type. */
function typedBy(wanted: KeysWanted): ReadonlySet<string> {
  const texts = keysOf(layoutOf(wanted)).flatMap((key) =>
    'types' in key ? [key.types, key.shifted ?? key.types] : [],
  );
  return new Set(texts);
}
/** What a policy allows of ASCII, judged by its own words. */
function allowed({ forbidden }: PasswordPolicy): readonly string[] {
  return ascii.filter((character) => !forbidden.includes(character));
}
const widthOf = (key: Key) => ('gap' in key ? key.gap : (key.width ?? 2));

const fields: readonly KeysWanted[] = [
  { kind: 'id', isSmall: true },
  { kind: 'id', isSmall: true, symbols: '.' },
  { kind: 'id', symbols: '.-_/' },
  { kind: 'password' },
  { kind: 'new-password', symbols: '' },
  { kind: 'new-password', symbols: '!#%&+' },
  { kind: 'email' },
  { kind: 'email', ending: '@example.ac.jp' },
  { kind: 'text' },
  { kind: 'search' },
];

describe.each(fields)('the keys of %j', (wanted) => {
  const layout = layoutOf(wanted);

  test('stand in rows of one width', () => {
    const widths = Object.values(layout.pages).flatMap(({ rows }) =>
      rows.map((row) => row.reduce((sum, key) => sum + widthOf(key), 0)),
    );
    expect(new Set(widths)).toEqual(new Set([22]));
  });

  test('close the keyboard, delete and move the caret on every page', () => {
    for (const { rows } of Object.values(layout.pages)) {
      const deeds = rows.flat().flatMap((key) => ('does' in key ? [key.does] : []));
      expect(deeds).toEqual(expect.arrayContaining(['delete', 'left', 'right', 'done']));
    }
  });

  test('lead to pages that exist, and back', () => {
    const turns = keysOf(layout).flatMap((key) => ('turnsTo' in key ? [key.turnsTo] : []));
    expect(new Set([layout.first, ...turns])).toEqual(new Set(Object.keys(layout.pages)));
  });

  test('type each thing at one place of a page', () => {
    for (const { rows } of Object.values(layout.pages)) {
      const types = rows.flat().flatMap((key) => ('types' in key ? [key.types] : []));
      expect(types).toHaveLength(new Set(types).size);
    }
  });
});

describe.each(profiles)('at %s', (name) => {
  const { password, idExample, practiceIds, idLowerCase: isSmall } = institution(name);

  test('every password of ASCII that the policy allows can be typed, and no other', () => {
    const wanted: KeysWanted = { kind: 'new-password', symbols: typableOf(password) };
    expect([...typedBy(wanted)].sort()).toEqual([...allowed(password)].sort());
  });

  test('an old password can be typed whatever it is made of', () => {
    expect([...typedBy({ kind: 'password' })].sort()).toEqual([...ascii].sort());
  });

  test('every ID that is given out can be typed', () => {
    const ids = [idExample, ...practiceIds];
    const symbols = [...new Set(ids.join('').replace(/[a-z0-9]/gi, ''))].join('');
    const typed = typedBy({ kind: 'id', symbols, isSmall });
    const missing = ids.filter((id) => ![...id].every((character) => typed.has(character)));
    expect(missing).toEqual([]);
    expect([...typed].filter((character) => /[A-Z]/.test(character))).toEqual([]);
  });
});

test('whatever symbols a field takes, its keys type those, letters and digits', () => {
  const symbols = fc.subarray(ascii.filter((character) => /[^a-z0-9]/i.test(character)));
  fc.assert(
    fc.property(symbols, (chosen) => {
      const typed = typedBy({ kind: 'new-password', symbols: chosen.join('') });
      expect([...typed].sort()).toEqual([...lettersAndDigits, ...chosen].sort());
    }),
  );
});

test('an address has its signs and its domain on the first page, and no blank', () => {
  const first = layoutOf({ kind: 'email', ending: '@example.ac.jp' }).pages['letters'];
  const types = first?.rows.flat().flatMap((key) => ('types' in key ? [key.types] : []));
  expect(types).toEqual(expect.arrayContaining(['@', '.', '-', '_', '@example.ac.jp']));
  expect(typedBy({ kind: 'email' })).not.toContain(' ');
});

test('a university that refuses its own addresses has no key for its domain', () => {
  expect([...typedBy({ kind: 'email' })].filter((text) => text.length > 1)).toEqual([]);
});

test('a field of digits has digits alone', () => {
  expect([...typedBy({ kind: 'digits' })].sort()).toEqual('0123456789'.split(''));
});

test('every symbol of ASCII has a name', () => {
  const symbols = ascii.filter((character) => !lettersAndDigits.includes(character));
  expect(Object.keys(symbolNames).sort()).toEqual(symbols.sort());
});
