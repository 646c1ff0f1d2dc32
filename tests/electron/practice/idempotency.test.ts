import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hour, ids, minute, openWorld, type OpenWorld } from './given.ts';
import { provenHeaders } from '#tests/support/portal/prove.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const key = 'a-key-nobody-else-has';
const operation = (name = key) => open.ask('operation', { parameter: name });
const input = { personalId: ids.new, password: 'Renshuu-01-Aa' };

describe('a write with an Idempotency-Key', () => {
  test('that is repeated gets the stored reply and is not done again', async () => {
    const first = await open.ask('signIn', { key, input });
    const second = await open.ask('signIn', { key, input });
    expect(second).toEqual(first);
    const token = first['token'];
    const begun = await open.ask('beginEnrolment', { token, key: 'another-key' });
    expect(await open.ask('beginEnrolment', { token, key: 'another-key' })).toEqual(begun);
  });

  test('that was refused is refused again without counting', async () => {
    const wrong = { personalId: ids.new, password: 'wrong' };
    for (let tries = 0; tries < 9; tries += 1) {
      const reply = await open.ask('signIn', { key, input: wrong });
      expect(reply).toMatchObject({ code: 'credentials-refused' });
    }
  });

  test.each([
    ['another body', 'signIn', { ...input, password: 'wrong' }, undefined],
    ['another endpoint', 'chooseRole', { roleId: 'u999001a' }, undefined],
    ['another session', 'signIn', input, 'a-token-of-somebody'],
  ] as const)('is refused with %s', async (_what, name, otherInput, token) => {
    await open.ask('signIn', { key, input });
    const reply = await open.ask(name, { key, input: otherInput, token });
    expect(reply).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  test('that does not fit the contract is not remembered', async () => {
    expect(await open.ask('signIn', { key, input: { personalId: ids.new } })).toMatchObject({
      code: 'request-malformed',
    });
    expect(await open.ask('signIn', { key, input })).toHaveProperty('token');
  });

  test.each(['', 'short', 'with blanks in it', 'x'.repeat(129)])(
    'is needed, and "%s" is none',
    async (bad) => {
      const reply = await open.ask('signIn', { key: bad, input });
      expect(reply).toMatchObject({ code: 'request-malformed' });
    },
  );
});

describe('what became of a write', () => {
  test('is told with its reply', async () => {
    const reply = await open.ask('signIn', { key, input });
    expect(await operation()).toEqual({ state: 'completed', status: 201, reply });
  });

  test('is told for a refusal too', async () => {
    const reply = await open.ask('signIn', { key, input: { ...input, password: 'wrong' } });
    expect(await operation()).toEqual({ state: 'completed', status: 401, reply });
  });

  test('stays completed when its session has ended; only a key in the reply is forgotten', async () => {
    const { token, ...rest } = await open.ask('signIn', { key, input });
    await open.ask('beginEnrolment', { token, key: 'key-of-enrolment' });
    await open.ask('signOut', { token, key: 'key-of-the-end' });
    expect(await operation()).toEqual({
      state: 'completed',
      status: 201,
      reply: { token, ...rest },
    });
    expect(await operation('key-of-enrolment')).toEqual({ state: 'completed', status: 201 });
    expect(await operation('key-of-the-end')).toMatchObject({ state: 'completed', status: 204 });
    const again = await open.ask('beginEnrolment', { token, key: 'key-of-enrolment' });
    expect(again).toMatchObject({ code: 'session-required' });
  });

  test('is told for a refused key too, once the session has ended', async () => {
    const { token } = await open.ask('signIn', { input });
    open.clock.now += 3 * minute;
    const reply = await open.ask('beginEnrolment', { token, key: 'key-of-enrolment' });
    await open.ask('signOut', { token });
    expect(reply).toMatchObject({ code: 'proof-required' });
    expect(await operation('key-of-enrolment')).toEqual({ state: 'completed', status: 403, reply });
  });

  test('stays completed when the session runs out', async () => {
    await open.ask('signIn', { key, input });
    open.clock.now += 30 * minute;
    expect(await operation()).toMatchObject({ state: 'completed', status: 201 });
  });

  test('without a session is forgotten after an hour', async () => {
    await open.ask('signIn', { key, input: { ...input, password: 'wrong' } });
    open.clock.now += hour - 1;
    expect(await operation()).toMatchObject({ state: 'completed' });
    open.clock.now += 1;
    expect(await operation()).toEqual({ state: 'never-arrived' });
  });
});

describe('a write that arrives after it was said never to have', () => {
  test.each([
    ['the same words', input],
    ['other words', { ...input, password: 'wrong' }],
  ])('is refused with %s, again and again', async (_what, late) => {
    expect(await operation()).toEqual({ state: 'never-arrived' });
    const withdrawn = { code: 'operation-withdrawn', status: 409 };
    expect(await open.ask('signIn', { key, input: late })).toMatchObject(withdrawn);
    expect(await operation()).toEqual({ state: 'never-arrived' });
    expect(await open.ask('signIn', { key, input: late })).toMatchObject(withdrawn);
  });

  test('is not done: no device is registered', async () => {
    const { token } = await open.ask('signIn', { input });
    const { enrolmentId, key: secret } = await open.ask('beginEnrolment', { token });
    const given = { token, parameter: String(enrolmentId) };
    const code = open.codeNow(String(secret));
    await open.ask('checkEnrolment', { ...given, input: { code } });
    const body = '{"releaseCode":"1357"}';
    const late = await halfSent(`/v1/mfa/enrolments/${String(enrolmentId)}/complete`, {
      token,
      body,
    });
    expect(await operation()).toEqual({ state: 'never-arrived' });
    expect(await late.rest()).toContain('operation-withdrawn');
    const { mfa } = await open.ask('account', { token });
    expect(mfa).not.toHaveProperty('registeredAt');
    expect(open.world.control.deviceKey(ids.new)).toBeUndefined();
  });

  test('is forgotten after an hour', async () => {
    await operation();
    open.clock.now += hour;
    expect(await open.ask('signIn', { key, input })).toHaveProperty('token');
  });
});

/** A write whose last byte is still on its way; `rest` sends it and gives the reply. */
async function halfSent(path: string, { token, body }: { token: unknown; body: string }) {
  const socket = connect({ host: '127.0.0.1', port: open.world.port });
  let heard = '';
  socket.on('data', (part) => (heard += String(part)));
  const { prove } = open.world.identity;
  const proven = await provenHeaders(prove, { verb: 'POST', path }, String(token));
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${open.world.host}`,
    'Connection: close',
    `Idempotency-Key: ${key}`,
    ...Object.entries(proven).map((header) => header.join(': ')),
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ].join('\r\n');
  const sent = new Promise((resolve) => {
    socket.write(`${head}\r\n\r\n${body.slice(0, -1)}`, resolve);
  });
  await sent;
  return {
    async rest() {
      socket.write(body.slice(-1));
      await once(socket, 'close');
      return heard;
    },
  };
}
