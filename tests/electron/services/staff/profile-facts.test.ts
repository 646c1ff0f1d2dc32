import { expect, test } from 'vitest';
import { usualInstitution } from '#electron/services/institutions.ts';
import { profileFacts } from '#electron/services/staff/profile-facts.ts';

test('two profiles of one name are told apart by their marks', () => {
  const usual = usualInstitution();
  const changed = { ...usual, mfa: { ...usual.mfa, graceDays: usual.mfa.graceDays + 1 } };
  const [first, again, other] = [usual, usualInstitution(), changed].map(profileFacts);
  expect(first?.name).toBe(usual.id);
  expect(first?.mark).toMatch(/^[0-9a-f]{8}$/);
  expect(again).toEqual(first);
  expect(other).toMatchObject({ name: usual.id });
  expect(other?.mark).not.toBe(first?.mark);
});
