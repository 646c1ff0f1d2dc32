import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the portal keeps of a secret: enough to know it again, not to say it. */
export interface Secret {
  readonly salt: string;
  readonly digest: Buffer;
}

export function keepSecret(typed: string): Secret {
  const salt = randomBytes(16).toString('base64url');
  return { salt, digest: digestOf(salt, typed) };
}

/** Compares in the same time wherever the two differ, as a real portal would. */
export function isSecret({ salt, digest }: Secret, typed: string): boolean {
  return timingSafeEqual(digest, digestOf(salt, typed));
}

/** One round: these secrets live in memory, as long as one practice world. */
function digestOf(salt: string, typed: string): Buffer {
  return createHash('sha256').update(`${salt}\n${typed}`).digest();
}
