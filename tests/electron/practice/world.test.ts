import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { practiceState } from '#shared/contract/practice.ts';
import { createLoopbackDial } from '#electron/practice/loopback-dial.ts';
import { askNetwork } from './campus.ts';
import { ids, openWorld, register, type OpenWorld } from './given.ts';
import { provenHeaders } from '#tests/support/portal/prove.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

describe('the dock’s calls', () => {
  test('look, and tell nothing that is the portal’s alone', async () => {
    const looked = await open.world.handlers.look({});
    if (!looked.ok) throw new Error('look refuses nothing');
    const state = practiceState.parse(looked.value);
    expect(state).toMatchObject({ network: 'on', day: 0 });
    expect(Object.keys(state.cast[0] ?? {})).toEqual([
      'personalId',
      'password',
      'name',
      'situation',
    ]);
  });

  test('change the world and say so at once', async () => {
    const { handlers, onChange, control } = open.world;
    const told: unknown[] = [];
    onChange(() => told.push([control.network(), control.day()]));
    await handlers.setNetwork({ network: 'off' });
    await handlers.travel({ day: 91 });
    expect(await handlers.startOver({})).toMatchObject({ value: { network: 'on', day: 0 } });
    expect(told).toEqual([
      ['off', 0],
      ['off', 91],
      ['on', 0],
    ]);
  });

  test('keep the dock for the next page, until the start', async () => {
    const { handlers } = open.world;
    const dock = {
      entries: ['otpauth://totp/PRACTICE%20osaka-u:u999001a?secret=ABCDEFGHIJKLMNOP'],
      minutesFast: 7,
      personalId: ids.fast,
      isOpen: false,
    };
    await handlers.keep(dock);
    expect(await handlers.look({})).toMatchObject({ value: { dock } });
    await handlers.startOver({});
    expect(await handlers.look({})).toMatchObject({
      value: { dock: { entries: [], minutesFast: 0, personalId: '', isOpen: true } },
    });
  });

  test('start over: accounts, sessions, locks and services as at the start', async () => {
    const token = await open.tokenOf(ids.new);
    await register(open, token);
    for (let tries = 0; tries < 5; tries += 1) await open.signIn(ids.near, 'wrong');
    open.world.control.setService('signIn', { open: false });
    await open.world.handlers.startOver({});
    expect(await open.ask('session', { token })).toMatchObject({ code: 'session-required' });
    expect(open.world.control.deviceKey(ids.new)).toBeUndefined();
    expect(await open.signIn(ids.near)).toMatchObject({ progress: { state: 'signed-in' } });
    expect(await open.signIn(ids.locked)).toMatchObject({ code: 'account-locked' });
  });
});

test('two worlds know nothing of each other', async () => {
  const other = await openWorld();
  open.world.control.setNetwork('off');
  expect(await askNetwork(other)).toMatchObject({ ok: true, answer: { verdict: 'on' } });
  // One world's answers are nothing to the kiosk of another.
  expect(other.world.campusKey).not.toBe(open.world.campusKey);
  const token = await open.tokenOf(ids.new);
  expect(await other.ask('session', { token })).toMatchObject({ code: 'session-required' });
  await other.world.close();
});

describe('the dial', () => {
  test('reaches the port it was made for', async () => {
    const { dial, host, identity } = open.world;
    const made = await identity.prove({ verb: 'GET', path: '/v1/status' });
    const proof = made.ok ? made.proof : '';
    const stream = dial();
    stream.write(
      `GET /v1/status HTTP/1.1\r\nHost: ${host}\r\nDPoP: ${proof}\r\nConnection: close\r\n\r\n`,
    );
    let heard = '';
    stream.on('data', (part) => (heard += String(part)));
    await once(stream, 'close');
    expect(heard).toContain('"capabilities":');
  });

  test('ends with an error where nobody listens', async () => {
    const other = await openWorld();
    await other.world.close();
    const stream = createLoopbackDial(other.world.port, 1_000)();
    const error: unknown = await new Promise((resolve) => stream.once('error', resolve));
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

test('a reply that does not fit the contract is a fault, told and answered as one', async () => {
  const token = await open.tokenOf(ids.new);
  const { prove } = open.world.identity;
  const headers = await provenHeaders(prove, { verb: 'GET', path: '/v1/account' }, token);
  open.clock.now = Number.NaN;
  const url = `http://${open.world.host}/v1/account`;
  const response = await fetch(url, { headers });
  expect(await response.json()).toMatchObject({ code: 'internal' });
  expect(open.faults.splice(0)).toEqual([expect.any(ZodError)]);
});
