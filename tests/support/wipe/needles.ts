/** Something that somebody typed or was shown, and that must not be found after the visit. */
export interface Canary {
  /** What it is: `password`, `ID`, ... */
  readonly what: string;
  readonly text: string;
  /** The kiosk had dropped it before the visit ended. */
  readonly isDropped?: boolean;
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
  const byPair = new Map<number, readonly Start[]>();
  for (const start of needles.flatMap(startsOf)) {
    const pair = start.needle.bytes.readUInt16LE(start.before);
    flags[pair] = 1;
    byPair.set(pair, [...(byPair.get(pair) ?? []), start]);
  }
  return (bytes, found) => {
    const isAt = ({ needle }: Start, at: number) =>
      at >= 0 &&
      at + needle.bytes.length <= bytes.length &&
      needle.bytes.compare(bytes, at, at + needle.bytes.length) === 0;
    const look = (place: number, starts: readonly Start[] = []) => {
      for (const start of starts) {
        const at = place * 2 - start.before;
        if (isAt(start, at)) found(start.needle, at);
      }
    };
    const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
    for (let place = 0; place < pairs.length; place += 1) {
      const pair = pairs[place] ?? 0;
      if (flags[pair] !== 0) look(place, byPair.get(pair));
    }
  };
}

/** Two bytes by which a needle is known, and how many stand before them. */
interface Start {
  readonly needle: Needle;
  readonly before: number;
}

function startsOf(needle: Needle): readonly Start[] {
  return [0, 1].map((before) => ({ needle, before }));
}
