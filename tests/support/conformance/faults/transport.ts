import {
  codeOf,
  is,
  members,
  refused,
  retold,
  underFreshKey,
  type Fault,
} from '#tests/support/conformance/fault.ts';
import type { Told } from '#tests/support/conformance/proxy.ts';

/** Replies that are not as they should be, and keys that are not kept. */
export const transportFaults: readonly Fault[] = [
  {
    name: 'no Date header',
    breaks: 'reply-date',
    plant: () => async (asked, send) => {
      const { headers, ...told } = await send(asked);
      const kept = Object.entries(headers).filter(([name]) => name !== 'date');
      return { ...told, headers: Object.fromEntries(kept) };
    },
  },
  {
    name: 'problems as application/json',
    breaks: 'problem-media-type',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return { ...told, headers: { ...told.headers, 'content-type': 'application/json' } };
    },
  },
  {
    name: 'another status in the body of a problem',
    breaks: 'problem-status',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return codeOf(told) === 'credentials-refused' ? retold(told, { status: 400 }) : told;
    },
  },
  {
    name: 'a redirect to another address',
    breaks: 'no-redirect',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      if (!is('network', asked)) return told;
      return { status: 301, headers: { ...told.headers, location: '/v2/network' }, body: '' };
    },
  },
  {
    name: 'an answer about the network that was given before',
    breaks: 'network-nonce',
    plant: () => {
      let first: Told | undefined;
      return async (asked, send) => {
        if (!is('network', asked)) return send(asked);
        return (first ??= await send(asked));
      };
    },
  },
  {
    name: 'the password comes back in a refusal',
    breaks: 'no-secret-in-reply',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const detail = `wrong: ${String(members(asked.body)['password'])}`;
      return codeOf(told) === 'credentials-refused' ? retold(told, { detail }) : told;
    },
  },
  {
    name: 'a member that nobody knows is skipped',
    breaks: 'body-unknown-member',
    plant: () => (asked, send) => send({ ...asked, body: asked.body.replace(',"admin":true', '') }),
  },
  {
    name: 'a repeated write is done twice',
    breaks: 'repeat-same-reply',
    plant() {
      const seen = new Set<string>();
      return (asked, send) => {
        const key = asked.headers['idempotency-key'] ?? '';
        const isRepeat = seen.has(key);
        seen.add(key);
        return send(isRepeat ? underFreshKey(asked) : asked);
      };
    },
  },
  {
    name: 'a key that never arrived is taken later',
    breaks: 'never-arrived',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return codeOf(told) === 'operation-withdrawn' ? send(underFreshKey(asked)) : told;
    },
  },
  {
    name: 'nobody knows what became of a write',
    breaks: 'operation-completed',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const isFound = is('operation', asked) && members(told.body)['state'] === 'completed';
      return isFound ? refused(told, 404, 'not-found') : told;
    },
  },
];
