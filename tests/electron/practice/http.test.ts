import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problem } from '#electron/portal/problem.ts';
import { askNetwork } from './campus.ts';
import { openWorld, type OpenWorld } from './given.ts';
import { provenHeaders } from '#tests/support/portal/prove.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

/** Says exactly these bytes on a connection and gives all that comes back. */
async function say(text: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: open.world.port });
  let heard = '';
  socket.on('data', (part) => (heard += String(part)));
  socket.write(text);
  await once(socket, 'close');
  return heard;
}

interface Raw {
  readonly first?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

async function ask({ first = 'POST /v1/sessions', host, headers = [], body = '' }: Raw) {
  const [verb = '', path = ''] = first.split(' ');
  const proven = await provenHeaders(open.world.identity.prove, { verb, path });
  const lines = [
    `${first} HTTP/1.1`,
    `Host: ${host ?? open.world.host}`,
    'Connection: close',
    'Idempotency-Key: a-key-of-this-test',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `DPoP: ${proven['DPoP'] ?? ''}`,
    ...headers,
  ];
  const [head = '', reply = ''] = (await say(`${lines.join('\r\n')}\r\n\r\n${body}`)).split(
    '\r\n\r\n',
  );
  return { head, status: Number(head.split(' ')[1]), reply };
}

const json = ['Content-Type: application/json'];
const good = JSON.stringify({ personalId: 'u999001a', password: 'Renshuu-01-Aa' });

test('a request as the contract has it is answered', async () => {
  const { status } = await ask({ headers: json, body: good });
  expect(status).toBe(201);
});

test.each([
  ['no JSON', { headers: json, body: '{' }, 400],
  ['a list', { headers: json, body: '[]' }, 400],
  ['nothing', { headers: json }, 400],
  ['a name too many', { headers: json, body: `${good.slice(0, -1)},"admin":true}` }, 400],
  ['another media type', { headers: ['Content-Type: text/plain'], body: good }, 400],
  ['no media type', { body: good }, 400],
  ['a body of more than 16 KiB', { headers: json, body: ' '.repeat(16_385) }, 413],
  ['another name of this machine', { headers: json, body: good, host: 'example.org' }, 421],
  ['a page under another name', { first: 'GET /registration/x', host: 'example.org' }, 421],
  ['another port', { headers: json, body: good, host: '127.0.0.1:1' }, 421],
  ['an unknown address', { first: 'GET /v1/accounts' }, 404],
  ['a question behind the address', { first: 'GET /v1/status?x=1' }, 404],
  ['a way up', { first: 'GET /v1/operations/..' }, 404],
  ['an unknown verb', { first: 'PATCH /v1/sessions' }, 405],
] as const)('%s is refused in the words of the contract', async (_what, raw, status) => {
  const { head, status: said, reply } = await ask(raw);
  expect(said).toBe(status);
  expect(head).toContain('Content-Type: application/problem+json');
  expect(head).toContain('Cache-Control: no-store');
  const code = status === 404 ? 'not-found' : 'request-malformed';
  expect(problem.parse(JSON.parse(reply))).toMatchObject({ status, code });
});

test('a wrong verb is told the right one', async () => {
  const { head } = await ask({ first: 'PUT /v1/sessions/current' });
  expect(head).toContain('Allow: GET, DELETE');
});

test('who needs a session is told which kind', async () => {
  const { head } = await ask({ first: 'GET /v1/account' });
  expect(head).toContain('WWW-Authenticate: DPoP algs="ES256"');
});

test('a request that is cut in the middle never arrived', async () => {
  const socket = connect({ host: '127.0.0.1', port: open.world.port });
  const lines = [`POST /v1/sessions HTTP/1.1`, `Host: ${open.world.host}`, ...json];
  socket.write(
    `${lines.join('\r\n')}\r\nIdempotency-Key: a-cut-request\r\nContent-Length: 900\r\n\r\n{`,
  );
  await once(socket, 'connect');
  socket.destroy();
  expect(await open.ask('operation', { parameter: 'a-cut-request' })).toEqual({
    state: 'never-arrived',
  });
});

test('everybody is told the calendar, the services and the network as the portal sees it', async () => {
  open.world.control.travel(91);
  open.world.control.setService('mfa', { open: false, until: open.clock.now });
  expect(await open.ask('status')).toMatchObject({
    today: '2026-07-14T01:00:00.000Z',
    services: { signIn: { open: true }, mfa: { open: false, until: '2026-04-14T01:00:00.000Z' } },
    capabilities: {
      mfaEnrolment: true,
      temporaryRelease: true,
      roles: true,
      endOtherSessions: true,
    },
  });
  const on = { verdict: 'on', observedAddress: '192.0.2.10', observedPrefix: '192.0.2.0/24' };
  expect(await askNetwork(open)).toMatchObject({ ok: true, answer: on, lifeMs: 300_000 });
  open.world.control.setNetwork('off');
  const off = { verdict: 'off', observedAddress: '203.0.113.10' };
  expect(await askNetwork(open)).toMatchObject({ ok: true, answer: off });
});

test('listens on loopback alone', async () => {
  const socket = connect({ host: '127.0.0.2', port: open.world.port });
  const error: unknown = await new Promise((resolve) => socket.once('error', resolve));
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
});
