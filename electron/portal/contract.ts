import { z } from 'zod';
import {
  accountOverview,
  enrolment,
  network,
  newSession,
  operation,
  registration,
  session,
  status,
} from './replies.ts';

/**
 * Every endpoint of the portal API: what is sent, what comes back, what it may refuse.
 * The OpenAPI document is generated from here. The university's platform has no such API today.
 */

/** The closed list of problem codes (last part of an RFC 9457 problem type). */
export const problemCodes = [
  'request-malformed',
  'not-found',
  'internal',
  'maintenance',
  'idempotency-key-reused',
  'operation-in-progress',
  'operation-withdrawn',
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
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** RFC 9457 problem details; `code` repeats the end of `type` for machines. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().optional(),
    /** When a lock or maintenance ends, where the portal tells. */
    until: z.iso.datetime().optional(),
    /** Releases that are left after a refused release code. */
    left: z.int().min(0).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

const none = z.strictObject({});
const code = z.string().regex(/^\d{6}$/);
const secretText = z.string().min(1).max(256);

export interface Endpoint {
  readonly summary: string;
  readonly verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for a path parameter. */
  readonly path: string;
  readonly request: z.ZodType;
  readonly status: 200 | 201 | 204;
  readonly reply: z.ZodType;
  readonly refusals: readonly ProblemCode[];
  /** Whose session it needs: none, one that may still lack a step, or a complete one. */
  readonly session: 'none' | 'any' | 'complete';
}

const read = { verb: 'GET', request: none, status: 200 } as const;

/**
 * A write is everything but GET; it carries an Idempotency-Key. Once `operation` has said of a key
 * that nothing arrived, nothing is done under it any more (`operation-withdrawn`).
 */
export const endpoints = {
  status: {
    ...read,
    summary: 'Services and calendar',
    path: '/v1/status',
    reply: status,
    refusals: [],
    session: 'none',
  },
  network: {
    ...read,
    summary: 'The caller’s network as the portal sees it',
    path: '/v1/network',
    reply: network,
    refusals: [],
    session: 'none',
  },
  operation: {
    ...read,
    summary: 'What became of a write',
    path: '/v1/operations/{idempotencyKey}',
    reply: operation,
    refusals: [],
    session: 'none',
  },
  signIn: {
    summary: 'Sign in',
    verb: 'POST',
    path: '/v1/sessions',
    status: 201,
    reply: newSession,
    session: 'none',
    request: z.strictObject({ personalId: z.string().min(1).max(64), password: secretText }),
    refusals: ['credentials-refused', 'account-locked', 'off-campus-not-allowed', 'maintenance'],
  },
  session: {
    ...read,
    summary: 'Whether the session lives',
    path: '/v1/sessions/current',
    reply: session,
    refusals: ['session-required'],
    session: 'any',
  },
  signOut: {
    summary: 'End the session',
    verb: 'DELETE',
    path: '/v1/sessions/current',
    request: none,
    status: 204,
    reply: none,
    refusals: ['session-required'],
    session: 'any',
  },
  giveCode: {
    summary: 'One-time code of an off-campus sign-in',
    verb: 'POST',
    path: '/v1/sessions/current/code',
    status: 200,
    reply: session,
    session: 'any',
    request: z.strictObject({ code }),
    refusals: ['session-required', 'code-refused', 'code-replayed', 'account-locked'],
  },
  giveReleaseCode: {
    summary: 'Temporary release instead of the one-time code',
    verb: 'POST',
    path: '/v1/sessions/current/release',
    status: 200,
    reply: session,
    session: 'any',
    request: z.strictObject({ releaseCode: z.string().regex(/^\d{1,16}$/) }),
    refusals: [
      'session-required',
      'release-refused',
      'release-exhausted',
      'account-locked',
      'maintenance',
    ],
  },
  chooseRole: {
    summary: 'Choose one of several roles',
    verb: 'PUT',
    path: '/v1/sessions/current/role',
    status: 200,
    reply: session,
    session: 'any',
    request: z.strictObject({ roleId: z.string().max(64) }),
    refusals: ['session-required', 'session-incomplete', 'role-unknown'],
  },
  prove: {
    summary: 'The password once more, as proof for the next change',
    verb: 'POST',
    path: '/v1/sessions/current/proof',
    status: 200,
    reply: none,
    session: 'complete',
    request: z.strictObject({ password: secretText }),
    refusals: ['session-required', 'session-incomplete', 'credentials-refused', 'account-locked'],
  },
  account: {
    ...read,
    summary: 'What is done and what is open',
    path: '/v1/account',
    reply: accountOverview,
    refusals: ['session-required', 'session-incomplete'],
    session: 'complete',
  },
  beginEnrolment: {
    summary: 'A fresh TOTP key',
    verb: 'POST',
    path: '/v1/mfa/enrolments',
    request: none,
    status: 201,
    reply: enrolment,
    session: 'complete',
    refusals: [
      'session-required',
      'session-incomplete',
      'proof-required',
      'mfa-network-required',
      'maintenance',
    ],
  },
  checkEnrolment: {
    summary: 'Check a code of the new entry; registers nothing',
    verb: 'POST',
    path: '/v1/mfa/enrolments/{enrolmentId}/check',
    status: 200,
    reply: none,
    session: 'complete',
    request: z.strictObject({ code }),
    refusals: [
      'session-required',
      'session-incomplete',
      'code-refused',
      'enrolment-unknown',
      'enrolment-expired',
      'maintenance',
    ],
  },
  completeEnrolment: {
    summary: 'Register the device with its release code; earlier devices stop',
    verb: 'POST',
    path: '/v1/mfa/enrolments/{enrolmentId}/complete',
    status: 200,
    reply: registration,
    session: 'complete',
    request: z.strictObject({ releaseCode: z.string().max(64) }),
    refusals: [
      'session-required',
      'session-incomplete',
      'enrolment-unknown',
      'enrolment-expired',
      'enrolment-not-checked',
      'release-code-format',
      'maintenance',
    ],
  },
} as const satisfies Record<string, Endpoint>;
export type EndpointName = keyof typeof endpoints;
