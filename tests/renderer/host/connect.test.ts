// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { connectHost } from '#renderer/host/connect.ts';
import { readAddress, writeAddress } from '#renderer/host/address.ts';
import { practiceContract } from '#shared/contract/practice.ts';
import type { WirePush, WireRequest } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';

afterEach(() => {
  Reflect.deleteProperty(window, 'kiosk');
});

/** The preload's two functions. */
function bridge() {
  const asked: WireRequest[] = [];
  let hear: (push: WirePush) => void = () => undefined;
  Object.defineProperty(window, 'kiosk', {
    configurable: true,
    value: {
      request: async (request: WireRequest) => {
        asked.push(request);
        return request.to === 'visit' ? fail('session-ended', {}) : { ok: true, value: {} };
      },
      onPush: (listener: (push: WirePush) => void) => (hear = listener),
    },
  });
  return { asked, push: (push: WirePush) => hear(push) };
}

test('where the preload offers a bridge, every call goes over it', async () => {
  const { asked } = bridge();
  const { host } = await connectHost();
  expect(await host.mfa.begin({})).toEqual(fail('session-ended', {}));
  await host.machine.endVisit({ reason: 'end' });
  expect(asked).toEqual([
    { to: 'visit', method: 'mfa.begin', input: {} },
    { to: 'machine', method: 'machine.endVisit', input: { reason: 'end' } },
  ]);
});

test('a receipt that came before the page listened is heard all the same', async () => {
  const { push } = bridge();
  const { host } = await connectHost();
  const receipt = {
    endedAt: '2026-04-01T00:00:00Z',
    reason: 'end',
    portalSession: 'ended',
    memory: 'processes-gone',
  };
  push({ push: 'receipt', value: receipt });
  const heard: unknown[] = [];
  host.onReceipt((value) => heard.push(value));
  expect(heard).toEqual([receipt]);
});

test('the practice app’s page has the dock’s calls', async () => {
  bridge();
  const { practice } = await connectHost();
  expect(Object.keys(practice ?? {})).toEqual(Object.keys(practiceContract.practice));
});

test.each([
  ['#token', { token: 'token' }],
  ['#token.world', { token: 'token', world: 'world' }],
  ['#token.', { token: 'token' }],
  ['', { token: '' }],
])('the address %j is read', (hash, address) => {
  expect(readAddress(hash)).toEqual(address);
});

test('an address that was written is read again', () => {
  expect(readAddress(writeAddress('a-b_c', 'd'))).toEqual({ token: 'a-b_c', world: 'd' });
});
