import { expect, test } from 'vitest';
import { auditedCalls } from '#electron/services/audit/calls.ts';
import { auditEvents } from '#electron/services/audit/events.ts';
import { eventOf, step } from '#electron/services/audit/steps.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { universalCodes } from '#shared/outcome.ts';

const visit = '0123456789ab';

/** Every call that is audited with every code that it may end in. */
const steps = auditedCalls.flatMap((call) => {
  const [group = '', name = ''] = call.split('.');
  const groups: Readonly<Record<string, Readonly<Record<string, { codes: readonly string[] }>>>> =
    visitContract;
  const { codes } = groups[group]?.[name] ?? { codes: [] };
  return ['done', ...codes, ...universalCodes].map((code) => step.parse({ call, code }));
});

test('every audited call is one of the contract, and each of its ends is an event that fits', () => {
  const told = steps.filter(({ code }) => code !== 'internal').map((each) => eventOf(visit, each));
  expect(told).not.toContain(undefined);
  for (const said of told) {
    if (said) expect(auditEvents[said.event].safeParse(said.fields).success).toBe(true);
  }
  const names = Object.entries(visitContract).flatMap(([group, calls]) =>
    Object.keys(calls).map((call) => `${group}.${call}`),
  );
  expect(names).toEqual(expect.arrayContaining([...auditedCalls]));
});

const told = [
  ['account.signIn', 'done', 'authn_login_success'],
  ['account.signIn', 'sign-in-refused', 'authn_login_fail'],
  ['account.giveCode', 'sign-in-locked', 'authn_login_lock'],
  // The portal did not say no; it did not answer.
  ['account.signIn', 'portal-slow', 'visit_step'],
  ['password.change', 'done', 'authn_password_change'],
  ['password.change', 'portal-unreachable', 'authn_password_change_fail'],
  ['mfa.begin', 'done', 'visit_step'],
  ['mfa.complete', 'done', 'user_updated'],
  ['mfa.complete', 'mfa-key-expired', 'visit_step'],
  ['registration.begin', 'bad-request', 'input_validation_fail'],
  ['other', 'bad-request', 'input_validation_fail'],
] as const;

for (const [call, code, event] of told) {
  test(`${call} that ends in ${code} is ${event}`, () => {
    expect(eventOf(visit, { call, code })?.event).toBe(event);
  });
}

test('a fault is told by its number', () => {
  const said = eventOf(visit, { call: 'other', code: 'internal', incident: 'c0ffee00' });
  expect(said).toEqual({ event: 'sys_fault', fields: { visit, incident: 'c0ffee00' } });
});
