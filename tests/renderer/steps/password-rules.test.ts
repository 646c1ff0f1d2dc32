// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PasswordPolicy } from '#shared/password-policy.ts';
import { osakaForbidden } from './password-reference.ts';
import { compareVerdicts, type Agreement } from './password-agreement.ts';

/** So many passwords over all profiles: `npm run prove -- password-rules` asks for 20,000. */
const asked = process.env['PASSWORDS'];
const total = Number(asked ?? 300);
const seed = 20_261_127;

const profiles = ['osaka-university', 'osaka-university-32', 'hoshimi-university'];

describe.each(profiles)('the rules of %s', (profile) => {
  const long = { timeout: 900_000 };

  it(
    'give one verdict on screen, in the check, at the portal and by the reference',
    long,
    async () => {
      const count = Math.ceil(total / profiles.length);
      const agreement = await compareVerdicts(profile, { count, seed });
      if (asked !== undefined) console.log(report(profile, agreement));
      expect(agreement.disagreements.slice(0, 20)).toEqual([]);
      expect(agreement.passwords).toBe(count);
      expect(agreement.accepted).toBeGreaterThan(count / 50);
      // A rule that nothing broke, or nothing met, would prove nothing.
      for (const { met, broken } of Object.values(agreement.rules)) {
        expect(Math.min(met, broken)).toBeGreaterThan(0);
      }
    },
  );
});

/** One difference per rule that is data, each planted into the reference alone. */
const plants: readonly [string, string, (policy: PasswordPolicy) => PasswordPolicy][] = [
  ['length', 'osaka-university', (policy) => ({ ...policy, maxLength: policy.maxLength - 1 })],
  ['forbidden', 'osaka-university', (policy) => ({ ...policy, forbidden: `${policy.forbidden}!` })],
  ['bytes', 'hoshimi-university', (policy) => ({ ...policy, maxBytes: 20 })],
  ['ascii', 'osaka-university', (policy) => ({ ...policy, asciiOnly: false })],
  ['classes', 'hoshimi-university', (policy) => ({ ...policy, classesNeeded: 4 })],
];

it.each(plants)('notices a reference that differs in %s', async (rule, profile, plant) => {
  const { disagreements } = await compareVerdicts(profile, { count: 60, seed, plant });
  const who = ['tick', 'spoken', 'hint', 'table', 'portal'];
  const noticed = who.filter((name) =>
    disagreements.some((line) => line.includes(`: ${name} says ${rule} `)),
  );
  expect(noticed).toEqual(who);
});

it('notices a check before sending that differs', async () => {
  const plant = (policy: PasswordPolicy) => ({ ...policy, maxLength: policy.maxLength - 1 });
  const { disagreements } = await compareVerdicts('osaka-university', { count: 60, seed, plant });
  expect(disagreements.some((line) => line.includes(': check says '))).toBe(true);
});

it('the default profile refuses the characters that the reference names', () => {
  const text = readFileSync('resources/institutions/osaka-university.json', 'utf8');
  const { password } = z
    .object({ password: z.object({ forbidden: z.string() }) })
    .parse(JSON.parse(text));
  expect(Array.from(password.forbidden).sort()).toEqual(Array.from(osakaForbidden).sort());
});

function report(
  profile: string,
  { passwords, accepted, rules, disagreements, kinds }: Agreement,
): string {
  const counts = Object.entries(rules).map(([rule, { met, broken }]) => `${rule} ${met}/${broken}`);
  const held = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`);
  return (
    `${profile}: ${passwords} passwords, ${accepted} accepted; met/broken: ${counts.join(', ')}; ` +
    `${disagreements.length} disagreements\n  with ${held.join(', ')}`
  );
}
