import { signedNetwork } from '#electron/portal/campus.ts';
import { operation, status } from '#electron/portal/replies.ts';
import { read, type Endpoint } from './endpoint.ts';

/** What the portal tells everybody. */
export const publicEndpoints = {
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
    summary: 'The caller’s network, as a signed answer to 32 random bytes',
    path: '/v1/network/{nonce}',
    reply: signedNetwork,
    refusals: [],
    session: 'none',
    // The probe carries nothing that names the kiosk: what comes back is signed, and grants nothing.
    proof: 'none',
  },
  operation: {
    ...read,
    summary: 'What became of a write',
    path: '/v1/operations/{idempotencyKey}',
    reply: operation,
    refusals: [],
    session: 'none',
  },
} as const satisfies Record<string, Endpoint>;
