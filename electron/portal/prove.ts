import { createHash } from 'node:crypto';
import type { UnprovenReason } from './failures.ts';

/** One request that a proof is for (RFC 9449 4.2). */
export interface ProofFor {
  readonly verb: string;
  /** From the portal's base address on, with its leading slash and its parameters, without a query. */
  readonly path: string;
  /** The hash of the session's token, where one goes with the request. */
  readonly ath?: string | undefined;
}

/** A proof to send, or why there is none. */
export type Proof =
  | { readonly ok: true; readonly proof: string }
  | { readonly ok: false; readonly reason: UnprovenReason };

/**
 * Proves that a request comes from this kiosk. Each proof is good for one request, once; a request
 * that is sent again needs another. It never rejects.
 */
export type Prove = (request: ProofFor) => Promise<Proof>;

/** What stands in for a token in its proofs: SHA-256 in base64url (RFC 9449 4.2, `ath`). */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
