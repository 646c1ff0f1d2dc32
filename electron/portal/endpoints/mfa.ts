import { z } from 'zod';
import { enrolment, registration, release } from '#electron/portal/replies.ts';
import { code, none, type Endpoint } from './endpoint.ts';

/** Devices for one-time codes, and the temporary release. */
export const mfaEndpoints = {
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
    request: z.strictObject({ releaseCode: z.string().max(64).optional() }),
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
  release: {
    summary: 'Begin a temporary release',
    verb: 'POST',
    path: '/v1/mfa/releases',
    status: 201,
    reply: release,
    session: 'complete',
    request: z.strictObject({ releaseCode: z.string().regex(/^\d{1,16}$/) }),
    refusals: [
      'session-required',
      'session-incomplete',
      'release-refused',
      'release-exhausted',
      'mfa-not-registered',
      'account-locked',
      'maintenance',
    ],
  },
} as const satisfies Record<string, Endpoint>;
