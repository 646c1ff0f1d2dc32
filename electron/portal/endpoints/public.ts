import { network, operation, status } from '#electron/portal/replies.ts';
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
} as const satisfies Record<string, Endpoint>;
