import type { ProblemCode } from '#electron/portal/problem.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';
import type { Refusal } from './rule.ts';

/** A reply before it becomes bytes. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  /** Verbs that this address knows, where the one that was used is not among them. */
  readonly allow?: string;
  /** Whether the connection ends with this reply. */
  readonly closes?: true;
}

/** Title of every problem: what a person who reads the reply is told (RFC 9457 3.1.3). */
const titles: Readonly<Record<ProblemCode, string>> = {
  'request-malformed': 'The request does not fit the contract',
  'not-found': 'There is nothing at this address',
  internal: 'The portal has a fault',
  maintenance: 'This service is closed for maintenance',
  'idempotency-key-reused': 'This Idempotency-Key belongs to another request',
  'operation-in-progress': 'A request with this Idempotency-Key is being worked on',
  'operation-withdrawn': 'The caller was told that nothing had arrived under this Idempotency-Key',
  'proof-refused': 'The proof of this request does not hold',
  'proof-clock': 'The proof was made at another time than now, by the portal’s clock',
  'kiosk-not-registered': 'No kiosk is known by the key of this proof',
  'kiosk-revoked': 'This kiosk has been revoked',
  'kiosk-code-refused': 'There is no such code for registering a kiosk',
  'kiosk-code-expired': 'The code for registering a kiosk has run out',
  'kiosk-code-used': 'The code for registering a kiosk was used before',
  'kiosk-key-known': 'This key was registered before',
  'staff-code-refused': 'This kiosk has no such code for its staff',
  'session-required': 'There is no such session',
  'session-incomplete': 'The sign-in is not finished',
  'credentials-refused': 'ID or password is wrong',
  'account-locked': 'Too many wrong tries: the ID is locked for a while',
  'off-campus-not-allowed': 'Without MFA this person signs in on campus only',
  'code-refused': 'The one-time code is wrong',
  'code-replayed': 'The one-time code was used before',
  'release-refused': 'The release code is wrong',
  'release-exhausted': 'No temporary release is left',
  'role-unknown': 'This person has no such role',
  'proof-required': 'The password is needed once more',
  'mfa-network-required': 'Registering needs the campus network',
  'enrolment-unknown': 'There is no such enrolment',
  'enrolment-expired': 'The key has run out',
  'enrolment-not-checked': 'No code of this key was checked yet',
  'release-code-format': 'The release code has not the form that this portal wants',
  'mfa-not-registered': 'No device is registered',
  'activation-expired': 'The activation key was used or has run out',
  'password-refused': 'The new password breaks a rule',
  'email-refused': 'The address is not one that this portal takes',
  'extension-refused': 'The extension number has not the form that this portal wants',
  'not-editable': 'This person may not change this',
  'already-registered': 'The registration was finished before',
  'resend-too-early': 'A mail was sent a moment ago',
  'nothing-pending': 'No mail is waiting to be opened',
};

/** A refusal as problem details (RFC 9457). */
export function problemAnswer(
  { code, until, left, rules, reason, proof }: Omit<Refusal, 'ok'>,
  status: number = problemStatus[code],
): Answer {
  const type = `urn:genkan:problem:${code}`;
  // JSON leaves out what is undefined.
  const body = { type, title: titles[code], status, code, until, left, rules, reason, proof };
  return { status, body };
}

/** Problem details say so in their media type. */
export function isProblem({ status }: Answer): boolean {
  return status >= 400;
}
