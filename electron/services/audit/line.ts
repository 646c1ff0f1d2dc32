import { createHmac, hash } from 'node:crypto';

/** A place in the log: the number of a line and its MAC, which the next line's MAC goes on from. */
export interface Place {
  /** From 1, without a gap, over all files. */
  readonly n: number;
  /** HMAC-SHA-256 in base64url, 43 characters. */
  readonly mac: string;
}

/** Before the first line there is nothing. */
export const origin: Place = { n: 0, mac: 'A'.repeat(43) };

/** The key of the chain. It stays in main's memory while the log is written. */
export interface ChainKey {
  /** Tells keys apart without telling anything of them; 16 hexadecimal digits. */
  readonly id: string;
  /** The MAC of a line whose predecessor has the MAC `previous` (RFC 2104, FIPS 180-4). */
  readonly mac: (previous: string, body: Buffer) => string;
}

const macLength = 43;
/** What stands between a line's body and its MAC, and behind it; the same bytes in every line. */
const [before, behind] = [',"mac":"', '"}'];
const tail = before.length + macLength + behind.length;

/** A key of 32 bytes in base64url, as the vault keeps it; undefined where the text is none. */
export function chainKey(text: string): ChainKey | undefined {
  if (!/^[\w-]{43}$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64url');
  return {
    id: createHmac('sha256', key).update('audit key').digest('hex').slice(0, 16),
    mac: hmac(key),
  };
}

/**
 * HMAC-SHA-256 by its definition (RFC 2104 2), for a key that is no longer than a block: two one-shot
 * hashes take less than half the time that Node's object for an HMAC does with so short a text.
 */
function hmac(key: Buffer): ChainKey['mac'] {
  const padded = Buffer.concat([key, Buffer.alloc(64 - key.length)]);
  const [inner, outer] = [0x36, 0x5c].map((pad) => padded.map((byte) => byte ^ pad));
  if (!inner || !outer) throw new Error('There are two pads');
  return (previous, body) => {
    const text = hash(
      'sha256',
      Buffer.concat([inner, Buffer.from(previous, 'latin1'), body]),
      'buffer',
    );
    return hash('sha256', Buffer.concat([outer, text]), 'base64url');
  };
}

/** The line behind `last`, with its end; what it says is JSON already without its closing brace. */
export function lineBehind(
  key: ChainKey,
  last: Place,
  entry: object,
): { readonly bytes: Buffer; readonly place: Place } {
  const n = last.n + 1;
  const body = Buffer.from(JSON.stringify({ n, ...entry }).slice(0, -1));
  const mac = key.mac(last.mac, body);
  const bytes = Buffer.concat([body, Buffer.from(`${before}${mac}${behind}\n`)]);
  return { bytes, place: { n, mac } };
}

/** A line taken apart, without its end. The MAC is compared as text: two texts can be the same bytes. */
export interface LineParts {
  readonly body: Buffer;
  readonly mac: string;
}

/** Undefined where a line does not end as every line does. */
export function partsOf(line: Buffer): LineParts | undefined {
  const cut = line.length - tail;
  if (cut <= 0) return undefined;
  const end = line.toString('latin1', cut);
  if (!end.startsWith(before) || !end.endsWith(behind)) return undefined;
  return { body: line.subarray(0, cut), mac: end.slice(before.length, -behind.length) };
}

/** The number that a line gives itself; 0 where it gives none. Not to be believed before its MAC is. */
export function numberIn(line: Buffer): number {
  const digits = /^\{"n":(\d{1,15}),/.exec(line.toString('latin1', 0, 24))?.[1];
  return Number(digits ?? 0);
}
