import { generateKeyPairSync, sign } from 'node:crypto';
import { signatureType, type CampusAnswer } from '#electron/portal/campus.ts';
import { iso, minute, type Clock } from './clocks.ts';
import type { Conditions } from './conditions.ts';

/** Addresses for documentation (RFC 5737): no machine has them. */
const places = {
  on: { observedAddress: '192.0.2.10', observedPrefix: '192.0.2.0/24' },
  off: { observedAddress: '203.0.113.10', observedPrefix: '203.0.113.0/24' },
} as const;

/** So long an answer of the practice portal counts, in milliseconds. */
const life = 5 * minute;

/** Signs what network the kiosk is on, by a key of this world that goes with it. */
export interface CampusSigner {
  /** The public key as settings pin it: `ed25519/…`. */
  readonly publicKey: string;
  readonly sign: (answer: CampusAnswer) => string;
}

export function createCampusSigner(): CampusSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // A key of this kind exports its 32 bytes as `x` (RFC 8037 2).
  const x = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return {
    publicKey: `ed25519/${x.toString('base64')}`,
    sign(answer) {
      const header = { alg: 'EdDSA', typ: signatureType, kid: 'practice' };
      const signed = `${part(header)}.${part(answer)}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}

/** What the practice portal sees of a caller, by the choice at the dock. */
export function campusAnswerOf(
  { network }: Pick<Conditions, 'network'>,
  nonce: string,
  clock: Clock,
): CampusAnswer {
  const verdict = network === 'on' ? 'on' : 'off';
  const now = clock();
  return {
    nonce,
    verdict,
    ...places[verdict],
    issuedAt: iso(now),
    notAfter: iso(now + life),
  };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
