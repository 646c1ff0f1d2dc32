import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in characters that an address takes as they are. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** 128 random bits: the name of a world, in the address beside the token. */
export function createWorldId(): string {
  return randomBytes(16).toString('base64url');
}

/** Compares in a time that tells nothing about how much was right; the digests make lengths equal. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
