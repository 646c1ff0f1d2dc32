import type { TrustReason, Trouble } from './failures.ts';

/** Code of the error that ends a connection whose key is none of the pinned ones. */
export const pinMismatch = 'ERR_PORTAL_PIN';

/** Node's and OpenSSL's codes for a refused certificate or protocol. All others are `other`. */
const reasons: Readonly<Record<string, TrustReason>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
  CERT_SIGNATURE_FAILURE: 'unknown-issuer',
  CERT_UNTRUSTED: 'unknown-issuer',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unknown-issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
  [pinMismatch]: 'pin',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'old-protocol',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'old-protocol',
  ERR_SSL_UNSUPPORTED_SSL_VERSION: 'old-protocol',
};

/** ECONNREFUSED, ENOTFOUND, EAI_AGAIN ...: the network's own words. TLS has others. */
const ofTheNetwork = /^E(?:AI_)?[A-Z0-9]+$/;

/** Why no connection came about. Nothing was sent. */
export function dialTrouble(cause: unknown): Trouble {
  const code = codeOf(cause);
  if (code === undefined || ofTheNetwork.test(code)) return { kind: 'unreachable', sent: false };
  return { kind: 'not-trusted', reason: reasons[code] ?? 'other' };
}

/** Why a connection that stood brought no whole reply: cut, or not HTTP. */
export function exchangeTrouble(error: unknown): Trouble {
  const notHttp = /^(?:HPE_|Z_)/.test(codeOf(error) ?? '');
  return notHttp ? { kind: 'unreadable', serverError: false } : { kind: 'unreachable', sent: true };
}

function codeOf(error: unknown): string | undefined {
  const has = typeof error === 'object' && error !== null && 'code' in error;
  return has && typeof error.code === 'string' ? error.code : undefined;
}
