import { randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import type { ProofFor, Prove } from '#electron/portal/prove.ts';

const coordinate = z.string().regex(/^[\w-]{43}$/);

/** A private key of P-256 as the vault keeps it (RFC 7518 6.2). */
export const privateKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: coordinate,
});
export type PrivateKey = z.infer<typeof privateKey>;

/** A key that signs and can't be read any more. */
export interface KioskKey {
  /** By this the portal knows it: the SHA-256 thumbprint (RFC 7638). */
  readonly jkt: string;
  /** Signs a proof for one request at an address, made at a time in milliseconds since 1970. */
  readonly proofOf: (request: ProofAt) => Promise<string>;
}

interface ProofAt {
  readonly verb: string;
  /** The whole address, without a query. */
  readonly url: string;
  readonly now: number;
  /** Claims beside those of every proof: `ath`, `new_jkt`. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Makes a key; it has never been anywhere but in this process. */
export async function createKey(): Promise<PrivateKey> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(pair.privateKey);
  return privateKey.parse({ kty, crv, x, y, d });
}

/** Throws for a key that is none of the curve. */
export async function openKey({ d, ...shown }: PrivateKey): Promise<KioskKey> {
  const key = await importJWK({ ...shown, d }, 'ES256', { extractable: false });
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: shown };
  return {
    jkt: await calculateJwkThumbprint(shown),
    proofOf: ({ verb, url, now, more }) =>
      new SignJWT({ ...more, htm: verb, htu: url })
        .setProtectedHeader(header)
        .setIssuedAt(Math.floor(now / 1_000))
        .setJti(randomUUID())
        .sign(key),
  };
}

/** Where proofs are for, and by which clock. */
export interface ProofPlace {
  /** Base address of the portal, as its own people write it. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Proves with one key, whatever is asked. */
export function proverWith(
  key: KioskKey,
  { url, clock }: ProofPlace,
  more: Readonly<Record<string, string>> = {},
): Prove {
  const base = url.replace(/\/$/, '');
  return async ({ verb, path, ath }: ProofFor) => {
    const claims = ath === undefined ? more : { ...more, ath };
    const request = { verb, url: base + path, now: clock(), more: claims };
    return { ok: true, proof: await key.proofOf(request) };
  };
}
