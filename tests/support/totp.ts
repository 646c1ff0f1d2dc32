import { createHash, createHmac } from 'node:crypto';

/** Length of a step in milliseconds (RFC 6238 4.1). */
export const stepMs = 30_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Six digits by RFC 6238 and RFC 4226 5.3, written for the tests with Node's own HMAC. */
export function totp(key: string, time: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / stepMs)));
  const mac = createHmac('sha1', fromBase32(key)).update(counter).digest();
  const offset = mac.readUInt8(19) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** The key number `index` of a seed: 80 bits in 16 Base32 characters, the same in every run. */
export function keyOf(seed: string, index: number): string {
  const bytes = createHash('sha256').update(`${seed} ${index}`).digest().subarray(0, 10);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => letters.charAt(Number.parseInt(five, 2)));
}

function fromBase32(key: string): Buffer {
  let bits = 0n;
  for (const letter of key) bits = (bits << 5n) | BigInt(letters.indexOf(letter));
  const length = Math.floor((key.length * 5) / 8);
  const surplus = BigInt(key.length * 5 - length * 8);
  return Buffer.from((bits >> surplus).toString(16).padStart(length * 2, '0'), 'hex');
}
