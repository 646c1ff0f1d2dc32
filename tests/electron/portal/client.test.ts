import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createClient, type Client } from '#electron/portal/client.ts';
import type { Dial } from '#electron/portal/dial.ts';
import { samples } from '#tests/support/portal/samples.ts';
import { openStubPortal, type StubPortal } from '#tests/support/portal/stub-portal.ts';
import { switchedDial } from '#tests/support/portal/switched-dial.ts';
import { proveAnything } from '#tests/support/portal/prove.ts';

const limits = { connectMs: 10_000, totalMs: 10_000, maxReplyBytes: 100_000 };

async function open(basePath = ''): Promise<{ client: Client; stub: StubPortal; dial: Dial }> {
  const stub = await openStubPortal();
  const { dial } = switchedDial(stub.port);
  const client = createClient({
    ...{ dial, host: 'portal.test', basePath, limits },
    prove: proveAnything,
    clock: () => 7,
  });
  onTestFinished(async () => {
    client.close();
    await stub.close();
  });
  return { client, stub, dial };
}

/** A port that counts who comes. */
async function openTrap(): Promise<{ readonly url: string; readonly caught: () => number }> {
  let caught = 0;
  const server = createServer((socket) => {
    caught += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  // The server listens on TCP, so its address is of this kind.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, caught: () => caught };
}
const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy'];

describe('a request', () => {
  test('says what the contract asks for, and nothing about its sender', async () => {
    const { client, stub } = await open();
    const request = { ...samples.checkEnrolment.request, idempotencyKey: 'key-1' };
    await client.call('checkEnrolment', request);
    expect(stub.heard).toEqual([
      {
        endpoint: 'checkEnrolment',
        url: '/v1/mfa/enrolments/enrolment-1/check',
        body: '{"code":"123456"}',
        headers: {
          accept: 'application/json, application/problem+json',
          'accept-encoding': 'identity',
          authorization: 'DPoP a-token-of-sixteen-or-more',
          connection: 'keep-alive',
          'content-length': '17',
          'content-type': 'application/json',
          dpop: 'POST /v1/mfa/enrolments/enrolment-1/check',
          host: 'portal.test',
          'idempotency-key': 'key-1',
          'user-agent': 'Genkan',
        },
      },
    ]);
  });

  test('carries neither key nor session nor body where the contract knows none', async () => {
    const { client, stub } = await open();
    await client.call('status', samples.status.request);
    const { headers, body } = stub.heard[0] ?? {};
    expect(body).toBe('');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('idempotency-key');
    expect(headers).not.toHaveProperty('content-type');
  });

  test('goes below the base path, and a parameter can’t leave its place', async () => {
    const { client, stub } = await open('/portal/');
    const parameters = { enrolmentId: '../../../v1/account?x=#' };
    await client.call('checkEnrolment', { ...samples.checkEnrolment.request, parameters });
    const place = '..%2F..%2F..%2Fv1%2Faccount%3Fx%3D%23';
    expect(stub.heard[0]?.url).toBe(`/portal/v1/mfa/enrolments/${place}/check`);
  });

  test('that does not fit the contract is not sent: it is a bug', async () => {
    const { client, stub } = await open();
    const request = { ...samples.giveCode.request, body: { code: '12345' } };
    await expect(client.call('giveCode', request)).rejects.toThrow('Invalid string');
    expect(stub.heard).toEqual([]);
  });

  test('is given up with its signal', async () => {
    const { client, stub } = await open();
    stub.mood.status = { how: 'answers after the limit' };
    const giving = new AbortController();
    const call = client.call('status', { ...samples.status.request, signal: giving.signal });
    await expect.poll(() => stub.heard.length).toBe(1);
    giving.abort();
    expect(await call).toEqual({ kind: 'unreachable', sent: true });
  });
});

describe('the portal’s clock', () => {
  test('is the Date header', async () => {
    const { client, stub } = await open();
    stub.date.header = 'Fri, 01 May 2026 09:00:00 GMT';
    expect(await client.call('status', samples.status.request)).toEqual({
      kind: 'reply',
      value: samples.status.reply,
      portalTime: Date.UTC(2026, 4, 1, 9),
    });
  });

  test('is our own where the portal’s can’t be read', async () => {
    const { client, stub } = await open();
    stub.date.header = 'yesterday';
    const reply = await client.call('status', samples.status.request);
    expect(reply).toMatchObject({ portalTime: 7 });
  });
});

describe('connections', () => {
  test('are kept and used again', async () => {
    const { client, stub } = await open();
    for (let calls = 0; calls < 5; calls += 1) await client.call('status', samples.status.request);
    expect(stub.heard).toHaveLength(5);
    expect(stub.connections()).toBe(1);
  });

  test('are closed with the client, also one that still waits to stand', async () => {
    const { client, stub } = await open();
    await client.call('status', samples.status.request);
    const waiting = new Socket();
    const dial = vi.fn(() => waiting);
    const stuck = createClient({ dial, host: '', limits, prove: proveAnything, clock: () => 0 });
    const call = stuck.call('status', samples.status.request);
    await expect.poll(() => dial.mock.calls.length).toBe(1);
    client.close();
    stuck.close();
    expect(await call).toEqual({ kind: 'unreachable', sent: false });
    await expect.poll(() => stub.openConnections()).toBe(0);
  });

  test('come from the dial alone, whatever a redirect or the environment says', async () => {
    const trap = await openTrap();
    for (const name of proxyNames) vi.stubEnv(name, trap.url);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { client, stub } = await open();
    expect(await client.call('status', samples.status.request)).toMatchObject({ kind: 'reply' });
    stub.mood.status = { redirectsTo: trap.url };
    expect(await client.call('status', samples.status.request)).toMatchObject({
      kind: 'unreadable',
    });
    expect(stub.heard).toHaveLength(2);
    expect(trap.caught()).toBe(0);
  });

  test('ignore proxies also where Node itself is told to use them', async () => {
    const trap = await openTrap();
    const { stub } = await open();
    const proxies = Object.fromEntries(proxyNames.map((name) => [name, trap.url]));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['tests/support/portal/ask-status.ts', `${stub.port}`],
      { env: { ...process.env, ...proxies, NODE_USE_ENV_PROXY: '1', NO_PROXY: '' } },
    );
    expect(stdout).toBe('reply\n');
    expect(trap.caught()).toBe(0);
  });
});
