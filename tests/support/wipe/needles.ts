/** Something that somebody typed or was shown, and that must not be found after the visit. */
export interface Canary {
  /** What it is: `password`, `ID`, ... */
  readonly what: string;
  readonly text: string;
}

/** A canary in one of the forms in which memory or a file could have it. */
export interface Needle extends Canary {
  readonly form: string;
  readonly bytes: Buffer;
}

/** Fewer bytes than these stand somewhere by chance. */
const fewestBytes = 6;

/** UTF-8, UTF-16LE, NFD, percent and base64 in its three alignments; each different form once. */
export function needlesOf(canaries: readonly Canary[]): readonly Needle[] {
  return canaries.flatMap((canary) => {
    const seen = new Set<string>();
    return formsOf(canary.text)
      .map(([form, bytes]) => ({ ...canary, form, bytes }))
      .filter(({ bytes }) => {
        const key = bytes.toString('hex');
        const isNew = bytes.length >= fewestBytes && !seen.has(key);
        seen.add(key);
        return isNew;
      });
  });
}

function formsOf(text: string): readonly (readonly [string, Buffer])[] {
  const decomposed = text.normalize('NFD');
  return [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['NFD', Buffer.from(decomposed)],
    ['NFD in UTF-16LE', Buffer.from(decomposed, 'utf16le')],
    ['percent', Buffer.from(encodeURIComponent(text))],
    ...[0, 1, 2].map((shift) => [`base64 +${shift}`, base64At(text, shift)] as const),
  ];
}

/** What of the base64 of a longer text is the same whatever stands before and behind. */
function base64At(text: string, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  const from = Math.ceil((shift * 4) / 3);
  const to = Math.floor((whole.length * 4) / 3);
  return Buffer.from(whole.toString('base64').slice(from, to));
}

/** Calls back with each needle that stands in the bytes; `bytes` may be a part of something longer. */
export type Search = (bytes: Buffer, found: (needle: Needle, at: number) => void) => void;

/**
 * Looks for all needles in one walk: every second place is looked at, since each needle is known by
 * the two bytes at its beginning and by the two behind its first.
 */
export function searchFor(needles: readonly Needle[]): Search {
  const flags = new Uint8Array(65_536);
  const byPair = new Map<number, { readonly needle: Needle; readonly before: number }[]>();
  for (const needle of needles) {
    for (const before of [0, 1]) {
      const pair = needle.bytes.readUInt16LE(before);
      flags[pair] = 1;
      byPair.set(pair, [...(byPair.get(pair) ?? []), { needle, before }]);
    }
  }
  return (bytes, found) => {
    const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
    for (let place = 0; place < pairs.length; place += 1) {
      const pair = pairs[place] ?? 0;
      if (flags[pair] === 0) continue;
      for (const { needle, before } of byPair.get(pair) ?? []) {
        const at = place * 2 - before;
        const end = at + needle.bytes.length;
        if (at < 0 || end > bytes.length) continue;
        if (needle.bytes.compare(bytes, at, end) === 0) found(needle, at);
      }
    }
  };
}
