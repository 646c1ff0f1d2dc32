import { randomUUID } from 'node:crypto';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { breachOf, type Heard } from '#build/conformance/heard.ts';
import { refusalOf, sentOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';

const chapter = 'transport';

/** What no request of the contract looks like. */
export const transportChecks: readonly Check[] = [
  {
    id: 'unknown-path',
    chapter,
    rule: 'An address that is none of the contract is answered with `not-found`.',
    async run({ portal }) {
      refusalOf(await portal.send({ verb: 'GET', path: '/v1/nothing-here' }), ['not-found']);
    },
  },
  {
    id: 'wrong-verb',
    chapter,
    rule:
      'A verb that an address does not know is refused with `request-malformed`, as 405 with ' +
      'Allow, or `not-found`.',
    async run({ portal }) {
      const headers = { 'Idempotency-Key': randomUUID() };
      const heard = await portal.send({ verb: 'PUT', path: endpoints.signIn.path, headers });
      const { code } = refusalOf(heard, ['request-malformed', 'not-found']);
      const isTold = heard.reply.headers.allow?.includes('POST') ?? false;
      if (code === 'request-malformed' && !isTold) throw breachOf(heard, 'an Allow header');
    },
  },
  {
    id: 'body-not-json',
    chapter,
    rule: 'A body that is no JSON is refused with `request-malformed`.',
    run: (tools) => malformed(tools, () => ({ body: '{"personalId":' })),
  },
  {
    id: 'body-other-type',
    chapter,
    rule:
      'A body of another media type than `application/json` is refused with ' +
      '`request-malformed`.',
    run: (tools) =>
      malformed(tools, ({ body, headers }) => ({
        headers: { ...headers, 'Content-Type': 'text/plain' },
        ...(body !== undefined && { body }),
      })),
  },
  {
    id: 'body-not-object',
    chapter,
    rule: 'A body that is no object is refused with `request-malformed`.',
    run: (tools) => malformed(tools, () => ({ body: '[]' })),
  },
  {
    id: 'body-missing-member',
    chapter,
    rule: 'A body that lacks a member is refused with `request-malformed`.',
    run: (tools) => malformed(tools, () => ({ body: '{"personalId":"nobody"}' })),
  },
  {
    id: 'body-unknown-member',
    chapter,
    rule:
      'A body with a member that the contract does not know is refused with ' +
      '`request-malformed`: nothing is skipped in silence.',
    run: (tools) =>
      malformed(tools, ({ body = '{}' }) => ({ body: body.replace(/\}$/, ',"admin":true}') })),
  },
  {
    id: 'body-too-large',
    chapter,
    rule: 'A body of more than 16 KiB is refused, as 413 or 400 with `request-malformed`.',
    run: (tools) => malformed(tools, ({ body = '' }) => ({ body: body + ' '.repeat(16_385) })),
  },
  {
    id: 'status-without-session',
    chapter,
    rule:
      'Status and network are told to every kiosk without a session, and the calendar is a day at ' +
      'most from the Date header.',
    run: publicFacts,
  },
];

type Part = Partial<ReturnType<typeof sentOf>>;

/** A sign-in that was good until `spoil` changed a part of it. */
async function malformed(
  { portal }: Tools,
  spoil: (good: ReturnType<typeof sentOf>) => Part,
): Promise<void> {
  const body = { personalId: 'nobody-of-this-name', password: randomUUID() };
  const good = sentOf('signIn', { body });
  const heard: Heard = await portal.send({ ...good, ...spoil(good) });
  refusalOf(heard, ['request-malformed']);
}

/** A practice portal may travel by days; one that serves people does not. */
async function publicFacts({ portal }: Tools): Promise<void> {
  const { today } = await portal.accept('status');
  await portal.accept('network', { parameter: 'A'.repeat(43) });
  const hours = Math.abs(Date.parse(today) - portal.now()) / 3_600_000;
  if (hours > 24) {
    const name: EndpointName = 'status';
    throw breachOf(await portal.ask(name), 'a calendar that is a day at most from the Date header');
  }
}
