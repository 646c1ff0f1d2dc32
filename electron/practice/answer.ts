import type { ProblemCode } from '#electron/portal/contract.ts';
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

/** HTTP status and title of every problem; where several fit, the one that says whose turn it is. */
const problems: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'request-malformed': [400, 'The request does not fit the contract'],
  'not-found': [404, 'There is nothing at this address'],
  internal: [500, 'The portal has a fault'],
  maintenance: [503, 'This service is closed for maintenance'],
  'idempotency-key-reused': [422, 'This Idempotency-Key belongs to another request'],
  'operation-in-progress': [409, 'A request with this Idempotency-Key is being worked on'],
  'session-required': [401, 'There is no such session'],
  'session-incomplete': [403, 'The sign-in is not finished'],
  'credentials-refused': [401, 'ID or password is wrong'],
  'account-locked': [403, 'Too many wrong tries: the ID is locked for a while'],
  'off-campus-not-allowed': [403, 'Without MFA this person signs in on campus only'],
  'code-refused': [422, 'The one-time code is wrong'],
  'code-replayed': [422, 'The one-time code was used before'],
  'release-refused': [422, 'The release code is wrong'],
  'release-exhausted': [403, 'No temporary release is left'],
  'role-unknown': [422, 'This person has no such role'],
  'proof-required': [403, 'The password is needed once more'],
  'mfa-network-required': [403, 'Registering needs the campus network'],
  'enrolment-unknown': [404, 'There is no such enrolment'],
  'enrolment-expired': [410, 'The key has run out'],
  'enrolment-not-checked': [409, 'No code of this key was checked yet'],
  'release-code-format': [422, 'A release code has 4 to 8 digits'],
};

/** A refusal as problem details (RFC 9457). */
export function problemAnswer({ code, until, left }: Omit<Refusal, 'ok'>, status?: number): Answer {
  const [usual, title] = problems[code];
  const type = `urn:genkan:problem:${code}`;
  const details = { ...(until !== undefined && { until }), ...(left !== undefined && { left }) };
  const body = { type, title, status: status ?? usual, code, ...details };
  return { status: body.status, body };
}

/** Problem details say so in their media type. */
export function isProblem({ status }: Answer): boolean {
  return status >= 400;
}
