import type { ProblemCode } from './contract.ts';

/** HTTP status of every problem code. The document says it; the client goes by the code alone. */
export const problemStatus = {
  'request-malformed': 400,
  'not-found': 404,
  internal: 500,
  maintenance: 503,
  'idempotency-key-reused': 422,
  'operation-in-progress': 409,
  'operation-withdrawn': 409,
  'session-required': 401,
  'session-incomplete': 403,
  'credentials-refused': 401,
  'account-locked': 403,
  'off-campus-not-allowed': 403,
  'code-refused': 422,
  'code-replayed': 422,
  'release-refused': 422,
  'release-exhausted': 403,
  'role-unknown': 422,
  'proof-required': 403,
  'mfa-network-required': 403,
  'enrolment-unknown': 404,
  'enrolment-expired': 410,
  'enrolment-not-checked': 409,
  'release-code-format': 422,
} as const satisfies Record<ProblemCode, number>;
