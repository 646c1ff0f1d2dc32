import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * What it costs to try one PIN: 128 MiB and about half a second. The least that the OWASP Password
 * Storage Cheat Sheet asks of scrypt: N = 2^17, r = 8, p = 1.
 */
const cost = { n: 2 ** 17, r: 8, p: 1 } as const;
/** In bytes. */
const saltLength = 16;
const hashLength = 32;

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);

/** What is kept of a PIN. Its cost has bounds, since a wrong file must not take the machine's memory. */
export const pinVerifier = z.strictObject({
  version: z.literal(1),
  n: z.union([z.literal(cost.n), z.literal(2 ** 18), z.literal(2 ** 19)]),
  r: z.literal(cost.r),
  p: z.int().min(1).max(4),
  salt: base64(saltLength),
  hash: base64(hashLength),
});
export type PinVerifier = z.infer<typeof pinVerifier>;

/** What keeps a PIN from being taken, as a sentence for whoever sets it. */
export function pinTrouble(pin: string): string | undefined {
  if (!/^\d{8,32}$/.test(pin)) return 'A staff PIN has 8 to 32 digits and nothing else.';
  const isRow = [...pin].every((digit, at) => at === 0 || follows(pin.charAt(at - 1), digit));
  if (new Set(pin).size < 3 || isRow) return 'This PIN would be tried first; take other digits.';
  return undefined;
}

/** Up by one, or down by one: 12345678, 98765432. */
function follows(before: string, digit: string): boolean {
  return Math.abs(Number(before) - Number(digit)) === 1;
}

export async function makeVerifier(pin: string): Promise<PinVerifier> {
  const salt = randomBytes(saltLength);
  const hash = await hashOf(pin, salt, cost);
  return {
    version: 1,
    ...cost,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  };
}

/** Takes as long for a wrong PIN as for the right one. */
export async function isPin(pin: string, verifier: PinVerifier): Promise<boolean> {
  const hash = await hashOf(pin, Buffer.from(verifier.salt, 'base64'), verifier);
  return timingSafeEqual(hash, Buffer.from(verifier.hash, 'base64'));
}

/** Digits that a Japanese keyboard types wide are the same digits (NFKC). */
function hashOf(
  pin: string,
  salt: Buffer,
  { n, r, p }: Pick<PinVerifier, 'n' | 'r' | 'p'>,
): Promise<Buffer> {
  const hashed = Promise.withResolvers<Buffer>();
  // Node's own limit of 32 MiB is below what is asked here; twice the need is Node's way to count.
  const options = { N: n, r, p, maxmem: 256 * n * r };
  scrypt(pin.normalize('NFKC'), salt, hashLength, options, (error, hash) => {
    if (error) hashed.reject(error);
    else hashed.resolve(hash);
  });
  return hashed.promise;
}
