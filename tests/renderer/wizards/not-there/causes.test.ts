import { expect, test } from 'vitest';
import { causesOf } from '#renderer/wizards/not-there/causes.ts';
import { shippedProfile } from '#tests/renderer/wizard/profiles.ts';

function causesIn(profile: Parameters<typeof shippedProfile>[0]) {
  return causesOf(shippedProfile(profile)).map(({ kind, n, systems }) => [
    kind,
    n,
    systems.map(({ en }) => en).join(', '),
  ]);
}

test('the causes are those of the institution, the likeliest first', () => {
  expect(causesIn('osaka-university')).toEqual([
    ['just-changed', 10, ''],
    ['later', 60, 'OUMail'],
    ['shortened', 16, 'OUMail, ODINS'],
    [
      'role-id',
      0,
      'OUMail, Information Education System, CALL System, library multimedia terminals',
    ],
    [
      'campus-only',
      0,
      'ODINS, Information Education System, CALL System, library multimedia terminals',
    ],
    ['on-application', 0, 'ICHO'],
  ]);
});

test('another university has others', () => {
  expect(causesIn('hoshimi-university')).toEqual([
    ['just-changed', 40, ''],
    ['later', 120, 'Hoshimi Mail'],
    ['shortened', 32, 'Finance'],
    ['role-id', 0, 'library terminals'],
    ['campus-only', 0, 'Finance, library terminals'],
    ['on-application', 0, 'Finance'],
  ]);
});
