import { z } from 'zod';
import { emailProblems } from '#shared/email-rule.ts';
import { passwordRule } from '#shared/password-policy.ts';

/** The closed list of problem codes (last part of an RFC 9457 problem type). */
export const problemCodes = [
  'request-malformed',
  'not-found',
  'internal',
  'maintenance',
  'idempotency-key-reused',
  'operation-in-progress',
  'operation-withdrawn',
  'proof-refused',
  'proof-clock',
  'kiosk-not-registered',
  'kiosk-revoked',
  'kiosk-code-refused',
  'kiosk-code-expired',
  'kiosk-code-used',
  'kiosk-key-known',
  'staff-code-refused',
  'session-required',
  'session-incomplete',
  'credentials-refused',
  'account-locked',
  'off-campus-not-allowed',
  'code-refused',
  'code-replayed',
  'release-refused',
  'release-exhausted',
  'role-unknown',
  'proof-required',
  'mfa-network-required',
  'enrolment-unknown',
  'enrolment-expired',
  'enrolment-not-checked',
  'release-code-format',
  'mfa-not-registered',
  'activation-expired',
  'password-refused',
  'email-refused',
  'extension-refused',
  'not-editable',
  'already-registered',
  'resend-too-early',
  'nothing-pending',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a refused proof (RFC 9449 4.3, in the order of the checks there). */
export const proofReasons = [
  /** There is none, or more than one. */
  'missing',
  'several',
  /** The session came with another scheme than `DPoP`. */
  'scheme',
  'malformed',
  'typ',
  'alg',
  /** `jwk` is no public key of the curve P-256. */
  'key',
  'signature',
  'method',
  'url',
  /** `ath` is not the hash of the session’s token, or is missing beside one. */
  'hash',
  /** This `jti` was used before. */
  'repeated',
  /** The session is bound to another key. */
  'bound',
] as const;
export type ProofReason = (typeof proofReasons)[number];

/** RFC 9457 problem details; `code` repeats the end of `type` for machines. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().optional(),
    /** What is wrong with a refused proof. */
    proof: z.enum(proofReasons).optional(),
    /** When a lock, a maintenance or the wait for another mail ends, where the portal tells. */
    until: z.iso.datetime().optional(),
    /** Releases that are left after a refused release code. */
    left: z.int().min(0).optional(),
    /** Every rule that a refused password breaks. */
    rules: z.array(passwordRule).min(1).optional(),
    /** Why an address was refused. */
    reason: z.enum(emailProblems).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
