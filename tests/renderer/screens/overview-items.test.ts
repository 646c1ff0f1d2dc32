import { expect, test } from 'vitest';
import { doneItems, openItems, otherTasks } from '#renderer/screens/overview-items.ts';
import { anInstitution, anOverview } from '#tests/renderer/wizard/given.ts';

const early = '2026-04-03T01:00:00.000Z';
const late = '2026-05-08T01:00:00.000Z';

const { registration } = anOverview;
const notBegun = {
  ...anOverview,
  registration: { ...registration, state: 'not-started' as const },
};
const pending = {
  purpose: 'email-change' as const,
  sentTo: 's***@example.ac.jp',
  sentAt: late,
  resendSeconds: 0,
  setsPassword: false,
  isLoggedOut: false,
};
const kinds = (...given: Parameters<typeof openItems>) =>
  openItems(...given).map(({ kind, task }) => `${kind}: ${task}`);

test('what was never registered is open, in the institution’s own order', () => {
  expect(kinds(notBegun, anInstitution)).toEqual(['registration: first-login', 'mfa: set-up-mfa']);
  const firstLogin = { ...anInstitution.firstLogin, order: 'mfa-first' as const };
  expect(kinds(notBegun, { firstLogin })).toEqual(['mfa: set-up-mfa', 'registration: first-login']);
});

test('a mail that waits is open, and leads back to the task that sent it', () => {
  const changing = { ...anOverview, registration: { ...registration, pending } };
  expect(kinds(changing, anInstitution)).toEqual(['mail: register-email', 'mfa: set-up-mfa']);
  const first = { ...registration, state: 'mail-pending' as const, pending };
  expect(kinds({ ...anOverview, registration: first }, anInstitution)[0]).toBe('mail: first-login');
});

test('an unchanged password or address is not open', () => {
  const overview = { ...anOverview, mfa: { ...anOverview.mfa, registeredAt: late } };
  expect(openItems(overview, anInstitution)).toEqual([]);
});

test('what else can be done is none of what is open', () => {
  expect(otherTasks(openItems(anOverview, anInstitution))).not.toContain('set-up-mfa');
  expect(otherTasks([])).toContain('set-up-mfa');
});

test('what is done is listed with its moment, the latest first', () => {
  const overview = {
    ...anOverview,
    registration: { ...anOverview.registration, doneAt: early },
    password: { ...anOverview.password, changedAt: late },
  };
  expect(doneItems(overview)).toEqual([
    { kind: 'password', at: late },
    { kind: 'registration', at: early },
  ]);
});
