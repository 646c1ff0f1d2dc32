import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  described,
  goodPassword,
  longest,
  shortest,
  spoiled,
  worst,
} from '#build/conformance/passwords.ts';
import { shippedInstitution, shippedNames } from '#electron/services/institutions.ts';
import { brokenRules, lengthOf, passwordPolicy, rulesOf } from '#shared/password-policy.ts';

const policies = shippedNames.map((name) => {
  return [name, passwordPolicy.strip().parse(shippedInstitution(name)?.password)] as const;
});

describe.each(policies)('by the policy of %s', (_name, policy) => {
  test('a good password breaks no rule, nor does the shortest or the longest', () => {
    for (let count = 0; count < 200; count += 1) {
      expect(brokenRules(goodPassword(policy), policy)).toEqual([]);
      expect(brokenRules(shortest(policy), policy)).toEqual([]);
      expect(brokenRules(longest(policy), policy)).toEqual([]);
    }
    expect(lengthOf(shortest(policy))).toBe(policy.minLength);
    expect(lengthOf(longest(policy))).toBe(policy.maxLength);
  });

  test('every rule has passwords that break it, at its boundary', () => {
    for (const rule of rulesOf(policy)) {
      const passwords = spoiled(rule, policy);
      expect(passwords.length).toBeGreaterThan(0);
      for (const password of passwords) expect(brokenRules(password, policy)).toContain(rule);
    }
    expect(spoiled('length', policy).map(lengthOf)).toEqual([
      policy.minLength - 1,
      policy.maxLength + 1,
    ]);
    expect(spoiled('forbidden', policy)).toHaveLength([...policy.forbidden].length);
    expect(brokenRules(worst(policy), policy).length).toBeGreaterThan(1);
  });
});

test('a policy that nobody has made yet gets passwords too', () => {
  const anyPolicy = fc.record({
    minLength: fc.integer({ min: 6, max: 20 }),
    more: fc.integer({ min: 2, max: 40 }),
    classesNeeded: fc.constantFrom(3 as const, 4 as const),
    asciiOnly: fc.boolean(),
  });
  const property = fc.property(anyPolicy, ({ more, ...part }) => {
    const policy = passwordPolicy.parse({ ...part, maxLength: part.minLength + more });
    expect(brokenRules(goodPassword(policy), policy)).toEqual([]);
    expect(brokenRules(shortest(policy), policy)).toEqual([]);
    expect(brokenRules(longest(policy), policy)).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
});

test('a password is described without being told', () => {
  expect(described('Abc def"9')).toBe('a password of 9 characters with " " "');
  expect(described('Abcdef9')).toBe('a password of 7 characters of letters and digits');
});
