import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import { createTlsDial, trustIn, type TlsDialOptions } from '#electron/portal/tls-dial.ts';
import {
  createCertificateMaker,
  type Certified,
  type CertificateMaker,
} from '#tests/support/portal/certificates.ts';
import { samples } from '#tests/support/portal/samples.ts';
import { closedPort } from '#tests/support/portal/switched-dial.ts';
import { openTlsPortal } from '#tests/support/portal/tls-portal.ts';
import { proveAnything } from '#tests/support/portal/prove.ts';

let maker: CertificateMaker;
let authority: Certified;
let good: Certified;
let foreign: Certified;

beforeAll(() => {
  maker = createCertificateMaker();
  authority = maker.authority('Authority of the test');
  foreign = maker.authority('Another authority');
  good = maker.server(authority, 'DNS:localhost');
});
afterAll(() => maker.close());

/** Signs in over TLS; a password is the last thing that may reach a stranger. */
function signIn(port: number, more: Partial<TlsDialOptions> = {}) {
  const portal = createHttpPortal({
    prove: proveAnything,
    dial: createTlsDial({
      url: `https://localhost:${port}/api`,
      certificateAuthority: authority.cert,
      pins: [],
      connectMs: 10_000,
      ...more,
    }),
    host: `localhost:${port}`,
    basePath: '/api',
    limits: { connectMs: 10_000, totalMs: 10_000, maxReplyBytes: 100_000 },
    clock: () => 0,
  });
  onTestFinished(() => portal.close());
  return portal.signIn('u000001a', 'the-password');
}

const { token, progress } = samples.signIn.reply;
const welcome = done({ session: { token }, progress });

describe('a trusted portal', () => {
  test('is spoken to, by name', async () => {
    const portal = await openTlsPortal(good);
    expect(await signIn(portal.port)).toEqual(welcome);
    expect(portal.received()).toContain('POST /api/v1/sessions HTTP/1.1');
    expect(portal.received()).toContain('the-password');
    expect(portal.handshakes).toEqual([{ reused: false, name: 'localhost' }]);
  });

  test('is known as well, and a stranger as little, by an authority made ready before', async () => {
    const { port } = await openTlsPortal(good);
    const trust = trustIn(authority.cert);
    expect([await signIn(port, { trust }), await signIn(port, { trust })]).toEqual([
      welcome,
      welcome,
    ]);
    const other = await signIn(port, { trust: trustIn(foreign.cert) });
    expect(other).toMatchObject({ failure: { code: 'portal-not-trusted' } });
  });

  test('has one of the pinned keys', async () => {
    const portal = await openTlsPortal(good);
    const pins = [maker.pinOf(foreign), maker.pinOf(good)];
    expect(await signIn(portal.port, { pins })).toEqual(welcome);
  });

  test('may be named by an address', async () => {
    const portal = await openTlsPortal(maker.server(authority, 'IP:127.0.0.1'));
    const url = `https://127.0.0.1:${portal.port}`;
    expect(await signIn(portal.port, { url })).toEqual(welcome);
  });

  test('shows its certificate anew at every connection', async () => {
    const portal = await openTlsPortal({ ...good, maxVersion: 'TLSv1.2' });
    await signIn(portal.port);
    await signIn(portal.port);
    expect(portal.handshakes.map(({ reused }) => reused)).toEqual([false, false]);
  });
});

interface Stranger {
  readonly what: string;
  readonly reason: 'expired' | 'wrong-host' | 'unknown-issuer' | 'pin' | 'old-protocol';
  readonly server: () => TlsOptions;
  readonly options?: () => Partial<TlsDialOptions>;
}
const oldProtocol = {
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT:@SECLEVEL=0',
} as const;
const strangers: readonly Stranger[] = [
  {
    what: 'an expired certificate',
    reason: 'expired',
    server: () => maker.server(authority, 'DNS:localhost', -1),
  },
  {
    what: 'another host’s certificate',
    reason: 'wrong-host',
    server: () => maker.server(authority, 'DNS:portal.example.org'),
  },
  {
    what: 'a self-signed certificate',
    reason: 'unknown-issuer',
    server: () => maker.authority('localhost'),
  },
  {
    what: 'another authority’s certificate',
    reason: 'unknown-issuer',
    server: () => maker.server(foreign, 'DNS:localhost'),
  },
  {
    what: 'an authority that only the settings would name',
    reason: 'unknown-issuer',
    server: () => good,
    options: () => ({ certificateAuthority: undefined }),
  },
  {
    what: 'a key that is not pinned',
    reason: 'pin',
    server: () => maker.server(authority, 'DNS:localhost'),
    options: () => ({ pins: [maker.pinOf(good), maker.pinOf(foreign)] }),
  },
  {
    what: 'the pinned key of its authority only',
    reason: 'pin',
    server: () => ({ ...good, cert: good.cert + authority.cert }),
    options: () => ({ pins: [maker.pinOf(authority)] }),
  },
  {
    what: 'TLS 1.1 at most',
    reason: 'old-protocol',
    server: () => ({ ...good, ...oldProtocol }),
  },
];

describe('a stranger', () => {
  test.each(strangers)('with $what hears nothing', async ({ reason, server, options }) => {
    const portal = await openTlsPortal(server());
    const outcome = await signIn(portal.port, options?.());
    expect(outcome).toEqual(fail('portal-not-trusted', { reason }));
    await portal.quiet();
    expect(portal.received()).toBe('');
  });

  test('hears nothing though the environment says not to check', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => void vi.unstubAllEnvs());
    const portal = await openTlsPortal(maker.server(foreign, 'DNS:localhost'));
    const outcome = await signIn(portal.port);
    expect(outcome).toEqual(fail('portal-not-trusted', { reason: 'unknown-issuer' }));
    await portal.quiet();
    expect(portal.received()).toBe('');
  });
});

describe('no portal at all', () => {
  test.each([
    {
      what: 'something that is not TLS',
      says: '220 mail.example.org ESMTP\r\n',
      expected: fail('portal-not-trusted', { reason: 'other' }),
    },
    {
      what: 'something that hangs up',
      says: undefined,
      expected: fail('portal-unreachable', { changed: 'no' }),
    },
    {
      what: 'something that says nothing within the connect limit',
      says: '',
      expected: fail('portal-unreachable', { changed: 'no' }),
    },
  ])('but $what', async ({ says, expected }) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).resume();
      if (says === undefined) socket.destroy();
      else socket.write(says);
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    // The server listens on TCP, so its address is of this kind.
    const { port } = server.address() as AddressInfo;
    expect(await signIn(port, says === '' ? { connectMs: 300 } : {})).toEqual(expected);
  });

  test('and nobody there', async () => {
    const outcome = await signIn(await closedPort());
    expect(outcome).toEqual(fail('portal-unreachable', { changed: 'no' }));
  });
});

describe('a dial is refused', () => {
  const options = { pins: [], connectMs: 1_000 };

  test('to an address without TLS', () => {
    expect(() => createTlsDial({ ...options, url: 'http://localhost/' })).toThrow('not https');
  });

  test('with an authority that is no certificate', () => {
    const certificateAuthority = '-----BEGIN NONSENSE-----';
    const url = 'https://localhost/';
    expect(() => createTlsDial({ ...options, url, certificateAuthority })).toThrow();
  });
});
