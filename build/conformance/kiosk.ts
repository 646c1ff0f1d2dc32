import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import type { Sent } from './wire.ts';

/** A kiosk of the suite's own: a key, and the proofs that it makes (RFC 9449). */
export interface TestKiosk {
  /** SHA-256 thumbprint of its key (RFC 7638). */
  readonly jkt: string;
  /** The proof of a request, with parts of it changed. */
  readonly prove: (sent: Sent, changed?: Changed) => string;
}

/** Parts of a proof in place of the right ones. */
export interface Changed {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** In place of the signature, from the whole of what is signed. */
  readonly signature?: (input: string) => string;
}

export interface TestKioskOptions {
  /** Base address of the portal, as it is in the proofs. */
  readonly url: () => string;
  /** The portal's clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Makes a kiosk with a fresh key, by Node's own cryptography: no library judges itself here. */
export function createTestKiosk({ url, now }: TestKioskOptions): TestKiosk {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { crv, kty, x, y } = publicKey.export({ format: 'jwk' });
  return {
    // RFC 7638 3.2: these members alone, in this order.
    jkt: hashOf(JSON.stringify({ crv, kty, x, y })),
    prove(sent, { header = {}, claims = {}, signature = signedBy(privateKey) } = {}) {
      const token = /^(?:DPoP|Bearer) (.+)$/.exec(sent.headers?.['Authorization'] ?? '')?.[1];
      const said = {
        ...{ jti: randomUUID(), htm: sent.verb, htu: url().replace(/\/$/, '') + sent.path },
        ...{ iat: Math.floor(now() / 1_000), ath: token && hashOf(token), ...claims },
      };
      const input = [{ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y }, ...header }, said]
        .map((part) => base64url(JSON.stringify(part)))
        .join('.');
      return `${input}.${signature(input)}`;
    },
  };
}

/** A private key beside the public one, as a careless program would send it. */
export function privateJwk(): object {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
}

/** The same request with a proof, in place of one that it may have. */
export function proven(kiosk: TestKiosk, sent: Sent, changed?: Changed): Sent {
  return { ...sent, headers: { ...sent.headers, DPoP: kiosk.prove(sent, changed) } };
}

function signedBy(key: KeyObject): (input: string) => string {
  return (input) =>
    sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
