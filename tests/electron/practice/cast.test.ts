import { describe, expect, test } from 'vitest';
import { castOf } from '#electron/practice/people.ts';
import { practiceState } from '#shared/contract/practice.ts';
import { judgeEmail } from '#shared/email-rule.ts';
import { brokenRules } from '#shared/password-policy.ts';
import { shippedNames } from '#electron/services/institutions.ts';
import { profileOf } from './given.ts';

describe.each(shippedNames)('the cast at %s', (name) => {
  const institution = profileOf(name);
  const cast = castOf(institution);

  test('shows each situation once', () => {
    const shown = cast.map(({ situation }) => situation);
    const all = practiceState.shape.cast.element.shape.situation.options;
    expect(shown.toSorted()).toEqual(all.toSorted());
  });

  test('has the profile’s practice IDs in their order, and nobody shares one', () => {
    const people = cast.map(({ personalId }) => personalId);
    expect(people).toEqual(institution.practiceIds.slice(0, cast.length));
    const roles = cast.flatMap((one) => (one.roles.length > 1 ? one.roles : []));
    const all = [...people, ...roles.map(({ roleId }) => roleId)];
    expect(new Set(all).size).toBe(all.length);
    // The profile's own pattern.
    for (const id of all) expect(id).toMatch(new RegExp(institution.idPattern, 'u'));
  });

  test.each(cast.map((one) => [one.situation, one] as const))(
    '%s has passwords by the rules and addresses that can be registered',
    (_situation, { keptPassword, waitingPassword, email, mailbox }) => {
      for (const kept of [keptPassword, waitingPassword].flatMap((one) => one ?? [])) {
        expect(brokenRules(kept, institution.password)).toEqual([]);
      }
      expect(email.address ?? mailbox).toBeDefined();
      for (const address of [email.address, mailbox]) {
        if (address !== undefined) {
          expect(judgeEmail(address, institution.email)).not.toHaveProperty('problem');
        }
      }
    },
  );

  test('types more than an older portal kept', () => {
    const person = cast.find(({ situation }) => situation === 'long-password');
    expect(person?.password).toHaveLength(20);
    const { onceKept } = institution.password;
    expect(person?.keptPassword).toBe(person?.password.slice(0, onceKept));
    expect(person?.keptPassword).toHaveLength(onceKept ?? 20);
  });
});

describe('where an activation key stands for the first password', () => {
  const cast = castOf(profileOf('hoshimi-university'));

  test('whoever logs in for the first time has one, in the groups of the slip', () => {
    const keys = cast.filter(({ isRegistered }) => !isRegistered);
    expect(keys.map(({ situation }) => situation)).toEqual([
      'first-login-faculty',
      'first-login-staff',
      'first-login-student',
      'first-login-two-roles',
      'mail-pending',
    ]);
    for (const { activationKey, password, keptPassword } of keys) {
      expect(activationKey).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$/);
      expect([password, keptPassword]).toEqual(['', undefined]);
    }
    expect(new Set(keys.map(({ activationKey }) => activationKey)).size).toBe(5);
  });

  test('one more has a key that has run out', () => {
    const others = cast.filter((one) => one.isRegistered && one.activationKey !== undefined);
    expect(others.map(({ situation }) => situation)).toEqual(['deadline-over']);
  });
});

describe('what each may edit (domain.md 2.2)', () => {
  const rights = (name: string) =>
    Object.fromEntries(
      castOf(profileOf(name)).map(({ situation, email, extension }) => [
        situation,
        `${email.edit} ${extension.edit}`,
      ]),
    );

  test('at Osaka: faculty both, staff the extension, students neither', () => {
    expect(rights('osaka-university')).toMatchObject({
      'first-login-faculty': 'required required',
      'first-login-staff': 'fixed required',
      'first-login-student': 'fixed none',
      'first-login-two-roles': 'fixed optional',
      'long-key': 'optional required',
      'student-turned-faculty': 'required required',
    });
  });

  test('at an institution that wants private addresses: everybody an address', () => {
    expect(rights('hoshimi-university')).toMatchObject({
      'first-login-faculty': 'required required',
      'first-login-staff': 'required required',
      'first-login-student': 'required none',
      'first-login-two-roles': 'required optional',
      'long-key': 'required required',
    });
  });
});
