import { z } from 'zod';
import { auditedCalls, type AuditedCall } from './calls.ts';
import { incident, stepCode, type AuditEvent, type AuditFields } from './events.ts';

/**
 * What a visit's process tells main of a call: its name and how it ended, both of closed lists, never
 * a value. `other` is any call that is not audited, told only where it was unfit or a fault.
 */
export const step = z.strictObject({
  call: z.enum([...auditedCalls, 'other']),
  code: stepCode,
  incident: incident.optional(),
});
export type Step = z.infer<typeof step>;

/** An event with its fields, before it is written. */
export type Said = {
  [E in AuditEvent]: { readonly event: E; readonly fields: AuditFields<E> };
}[AuditEvent];

/** What somebody shows by a call that signs in. After a password a code may still be needed. */
const shownBy = {
  'account.signIn': 'password',
  'account.activate': 'activation-key',
  'account.giveCode': 'one-time-code',
  'account.giveReleaseCode': 'release-code',
  'account.chooseRole': 'role',
  'account.prove': 'proof-password',
} as const satisfies Partial<Record<AuditedCall, AuditFields<'authn_login_success'>['by']>>;

/** What a call has changed once it is done. */
const changedBy = {
  'registration.begin': 'registration',
  'registration.changeEmail': 'email',
  'registration.changeExtension': 'extension',
  'mfa.complete': 'mfa',
  'mfa.release': 'release',
} as const satisfies Partial<Record<AuditedCall, AuditFields<'user_updated'>['what']>>;

/** The portal's answers to a sign-in that mean: not this one. Trouble on the way is none of them. */
const refusedSignIn: ReadonlySet<Step['code']> = new Set([
  'sign-in-refused',
  'sign-in-code-refused',
  'sign-in-code-used',
  'release-code-refused',
  'releases-used-up',
  'activation-expired',
  'sign-in-not-allowed-here',
  'role-unknown',
]);

/** A step as an event; undefined where there is nothing to say. */
export function eventOf(visit: string, { call, code, incident }: Step): Said | undefined {
  if (code === 'internal') {
    return incident === undefined ? undefined : { event: 'sys_fault', fields: { visit, incident } };
  }
  if (code === 'bad-request') {
    return { event: 'input_validation_fail', fields: { visit, door: 'visit' } };
  }
  if (call === 'other') return undefined;
  if (isOneOf(shownBy, call)) return signIn(visit, call, code);
  if (call === 'password.change') return passwordChange(visit, code);
  if (isOneOf(changedBy, call) && code === 'done') {
    return { event: 'user_updated', fields: { visit, what: changedBy[call] } };
  }
  return { event: 'visit_step', fields: { visit, call, code } };
}

function signIn(visit: string, call: keyof typeof shownBy, code: Step['code']): Said {
  const by = shownBy[call];
  if (code === 'done') return { event: 'authn_login_success', fields: { visit, by } };
  if (code === 'sign-in-locked') return { event: 'authn_login_lock', fields: { visit, by } };
  if (refusedSignIn.has(code)) return { event: 'authn_login_fail', fields: { visit, by, code } };
  return { event: 'visit_step', fields: { visit, call, code } };
}

function passwordChange(visit: string, code: Step['code']): Said {
  return code === 'done'
    ? { event: 'authn_password_change', fields: { visit } }
    : { event: 'authn_password_change_fail', fields: { visit, code } };
}

function isOneOf<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name);
}
