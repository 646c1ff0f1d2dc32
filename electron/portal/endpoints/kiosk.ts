import { z } from 'zod';
import { endedSessions, kiosk, newKioskKey } from '#electron/portal/replies.ts';
import { none, read, type Endpoint } from './endpoint.ts';

const oneTimeCode = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** The kiosk itself, known by its key (RFC 9449, RFC 7638). No visit asks for any of these. */
export const kioskEndpoints = {
  registerKiosk: {
    summary: 'Register a kiosk by a one-time code; its key is the one of the proof',
    verb: 'POST',
    path: '/v1/kiosks',
    status: 201,
    reply: kiosk,
    session: 'none',
    proof: 'any-key',
    request: z.strictObject({
      code: oneTimeCode.describe(
        'From whoever runs the portal; opens one registration, for a short time',
      ),
    }),
    refusals: ['kiosk-code-refused', 'kiosk-code-expired', 'kiosk-code-used', 'kiosk-key-known'],
  },
  kiosk: {
    ...read,
    summary: 'How the portal knows this kiosk',
    path: '/v1/kiosks/current',
    reply: kiosk,
    refusals: [],
    session: 'none',
  },
  rotateKioskKey: {
    summary: 'Another key for this kiosk; for a while both count',
    verb: 'PUT',
    path: '/v1/kiosks/current/key',
    status: 200,
    reply: newKioskKey,
    session: 'none',
    request: z.strictObject({
      proof: z
        .string()
        .min(1)
        .max(2_048)
        .describe(
          'A proof of this request by the new key; the proof in the header is the old key’s and ' +
            'names the new one by its thumbprint, as `new_jkt`',
        ),
    }),
    refusals: ['kiosk-key-known'],
  },
  endKioskSessions: {
    summary: 'End the sessions that this kiosk can no longer end by their tokens',
    verb: 'POST',
    path: '/v1/kiosks/current/ended-sessions',
    status: 200,
    reply: endedSessions,
    session: 'none',
    request: z.strictObject({
      begunSecondsAgo: z
        .int()
        .min(0)
        .max(86_400)
        .describe('Those that began so many seconds ago or longer, by the portal’s clock; 0: all'),
    }),
    refusals: [],
  },
  useStaffCode: {
    summary: 'Use up a one-time code with which staff at this kiosk may set another PIN',
    verb: 'POST',
    path: '/v1/kiosks/current/staff-codes',
    status: 204,
    reply: none,
    session: 'none',
    request: z.strictObject({
      code: oneTimeCode.describe(
        'From whoever runs the portal, for this kiosk alone and for a short time',
      ),
    }),
    refusals: ['staff-code-refused'],
  },
} as const satisfies Record<string, Endpoint>;
