import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { campusAnswer, campusHeader, type CampusAnswer } from './campus.ts';

/** Why an answer says nothing. `unsigned`: not by our one algorithm, or with a wrong signature form. */
export type AnswerTrouble = 'unsigned' | 'foreign-key' | 'wrong-nonce' | 'expired' | 'unreadable';

export type ReadAnswer =
  | {
      readonly ok: true;
      readonly answer: CampusAnswer;
      /** Place of the key among the pinned ones. */
      readonly key: number;
      /** How long it counts from the moment of asking, in milliseconds. */
      readonly lifeMs: number;
    }
  | { readonly ok: false; readonly why: AnswerTrouble };

/** The longest that an answer counts, in milliseconds, whatever it says of itself. */
const longestLife = 600_000;

/** The public key of the settings' form, `ed25519/` and 32 bytes in base64 (RFC 8037 2). */
export function campusKey(pinned: string): KeyObject {
  const x = Buffer.from(pinned.slice('ed25519/'.length), 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/**
 * Reads a signed answer: the signature first, over the bytes as they came, then what they say. That it
 * is fresh is known by its nonce; how long it counts is the difference of its own two times, so a
 * kiosk whose clock is wrong judges no differently.
 */
export function readAnswer(signed: string, asked: string, keys: readonly KeyObject[]): ReadAnswer {
  const [header = '', payload = '', signature = '', ...more] = signed.split('.');
  const isOurs = campusHeader.safeParse(jsonOf(header)).success && more.length === 0;
  if (!isOurs) return no('unsigned');
  const bytes = Buffer.from(`${header}.${payload}`, 'ascii');
  const proof = Buffer.from(signature, 'base64url');
  const key = keys.findIndex((pinned) => verify(null, bytes, pinned, proof));
  if (key < 0) return no('foreign-key');
  const read = campusAnswer.safeParse(jsonOf(payload));
  if (!read.success) return no('unreadable');
  if (read.data.nonce !== asked) return no('wrong-nonce');
  const { issuedAt, notAfter } = read.data;
  const life = Date.parse(notAfter) - Date.parse(issuedAt);
  if (life <= 0) return no('expired');
  return { ok: true, answer: read.data, key, lifeMs: Math.min(life, longestLife) };
}

function no(why: AnswerTrouble): ReadAnswer {
  return { ok: false, why };
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
