import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** Signs answers about the network as an institution's server would, and as it must not. */
export interface CampusSigner {
  /** The public key as settings pin it. */
  readonly pinned: string;
  readonly key: KeyObject;
  /** A good answer to the nonce with some of its members, or of its header's, changed. */
  readonly answer: (nonce: string, changes?: object, header?: object) => string;
}

export const goodWords = {
  verdict: 'on',
  observedAddress: '192.0.2.7',
  observedPrefix: '192.0.2.0/24',
  issuedAt: '2026-05-01T09:00:00.000Z',
  notAfter: '2026-05-01T09:02:00.000Z',
};

export function createSigner(): CampusSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of the SPKI form are the key itself (RFC 8410 4).
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    pinned: `ed25519/${raw.toString('base64')}`,
    key: publicKey,
    answer(nonce, changes = {}, header = {}) {
      const head = part({ alg: 'EdDSA', typ: 'campus-network', kid: 'test', ...header });
      const signed = `${head}.${part({ nonce, ...goodWords, ...changes })}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
