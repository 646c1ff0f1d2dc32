import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, EmbeddedJWK } from 'jose';
import { z } from 'zod';
import type { ProofReason } from '#electron/portal/problem.ts';
import { refuse, type Refusal } from './rule.ts';

/** A public key of P-256. A private part in it would be the key itself, given away. */
const publicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.undefined().optional(),
});

/** 96 random bits or more (RFC 9449 11.1): 16 characters of base64url carry as many. */
const claims = z.object({
  jti: z.string().min(16).max(128),
  htm: z.string(),
  htu: z.string(),
  iat: z.int(),
  ath: z.string().optional(),
  /** Names the new key where one key is to follow another (`rotateKioskKey`). */
  new_jkt: z.string().optional(),
});

/** What a proof says, and whose it is. */
export interface Proven {
  readonly claims: z.infer<typeof claims>;
  /** SHA-256 thumbprint of the key that signed it (RFC 7638). */
  readonly jkt: string;
}

/** A well-formed proof whose signature holds; what it is for is not looked at (RFC 9449 4.3). */
export async function readProof(proof: string): Promise<Proven | Refusal<'proof-refused'>> {
  const header = headerOf(proof);
  if (!header) return refused('malformed');
  if (header.typ !== 'dpop+jwt') return refused('typ');
  if (header.alg !== 'ES256') return refused('alg');
  const key = publicKey.safeParse(header.jwk);
  if (!key.success) return refused('key');
  const { kty, crv, x, y } = key.data;
  const payload = await verified(proof);
  if (!payload) return refused('signature');
  const said = claims.safeParse(payload.said);
  if (!said.success) return refused('malformed');
  return { claims: said.data, jkt: await calculateJwkThumbprint({ kty, crv, x, y }) };
}

export function refused(proof: ProofReason): Refusal<'proof-refused'> {
  return refuse('proof-refused', { proof });
}

function headerOf(proof: string): ReturnType<typeof decodeProtectedHeader> | undefined {
  try {
    return decodeProtectedHeader(proof);
  } catch {
    return undefined;
  }
}

async function verified(proof: string): Promise<{ readonly said: unknown } | undefined> {
  try {
    const { payload } = await compactVerify(proof, EmbeddedJWK, { algorithms: ['ES256'] });
    return { said: JSON.parse(new TextDecoder().decode(payload)) };
  } catch {
    return undefined;
  }
}
