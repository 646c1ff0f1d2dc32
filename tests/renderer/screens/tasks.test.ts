// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { comesAfterRegistration, isAllowed, isOffered, needOf } from '#renderer/screens/tasks.ts';
import { wizards } from '#renderer/wizards/list.ts';
import type { TaskName } from '#renderer/wizard/define.ts';
import { anInstitution, anOverview } from '#tests/renderer/wizard/given.ts';

// The keys of the list are the names of the tasks; Object.keys forgets that.
const names = Object.keys(wizards) as TaskName[];
const { registration } = anOverview;
const unregistered = { registration: { ...registration, state: 'not-started' as const } };
const mfaFirst = { firstLogin: { ...anInstitution.firstLogin, order: 'mfa-first' as const } };

test('what a task needs of the portal is what its wizard needs', () => {
  const needs = (need: (name: TaskName) => string) =>
    Object.fromEntries(names.map((name) => [name, need(name)]));
  expect(needs(needOf)).toEqual(needs((name) => wizards[name].needs));
  expect(needOf('overview')).toBe('sign-in');
});

test('each wizard is named after its task', () => {
  expect(names.map((name) => wizards[name].name)).toEqual(names);
});

test('temporary release is offered only where the institution has one', () => {
  const mfa = { ...anInstitution.mfa, release: undefined };
  expect(isOffered('temporary-release', anInstitution)).toBe(true);
  expect(isOffered('temporary-release', { mfa })).toBe(false);
  expect(names.filter((name) => !isOffered(name, { mfa }))).toEqual(['temporary-release']);
});

describe('what somebody may do', () => {
  const kept = (overview: typeof anOverview) => names.filter((name) => !isAllowed(name, overview));

  test('follows what they may edit (domain.md 2.2)', () => {
    expect(kept(anOverview)).toEqual([
      'first-login',
      'register-email',
      'my-extension',
      'temporary-release',
    ]);
  });

  test('faculty with MFA may do everything but register a second time', () => {
    const mayEdit = { email: { edit: 'required' }, extension: { edit: 'required' } } as const;
    const mfa = { ...anOverview.mfa, registeredAt: '2026-05-08T01:00:00.000Z' };
    const faculty = { ...anOverview, mfa, registration: { ...registration, ...mayEdit } };
    expect(kept(faculty)).toEqual(['first-login']);
  });
});

describe('the registration comes first', () => {
  const after = (institution: Parameters<typeof comesAfterRegistration>[2]) =>
    names.filter((name) => comesAfterRegistration(name, unregistered, institution));

  test('before MFA where the institution wants it so', () => {
    expect(after(anInstitution)).toEqual([
      'set-up-mfa',
      'change-password',
      'register-email',
      'my-extension',
    ]);
    expect(after(mfaFirst)).not.toContain('set-up-mfa');
  });

  test('and before nothing once it is done', () => {
    expect(names.some((name) => comesAfterRegistration(name, anOverview, anInstitution))).toBe(
      false,
    );
  });
});
