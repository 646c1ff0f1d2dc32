import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { auditEvents } from './events.ts';
import { numberIn, partsOf, type ChainKey, type Place } from './line.ts';
import { nameOf } from './log-files.ts';

/** What the first line of a file says of itself; believed only once its MAC is. */
const header = z.looseObject({
  n: z.int().min(1),
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  event: z.literal('audit_begun'),
  ...auditEvents.audit_begun.shape,
});
export type Header = z.infer<typeof header>;

/** The name of the file that such a line is the first of. */
export function ownName({ n, at }: Header): string {
  return nameOf(n, at.slice(0, 10));
}

/** What was found in one file, read once from its first byte to its last. */
export interface FileCheck {
  /** The first line, where the key vouches for it. */
  readonly header: Header | undefined;
  /** The key that the first line names, whether it is ours or not. */
  readonly claimedKey: string | undefined;
  /** The last line that the key vouches for, and where in the file it ends. */
  readonly last: Place | undefined;
  readonly goodBytes: number;
  readonly size: number;
  /** The last vouched line itself, without its end. */
  readonly lastLine: Buffer | undefined;
  /**
   * `half`: the end is no whole line. `changed`: a line does not fit its MAC, so it was changed, or
   * what stood before it was changed, moved or taken out. What follows it is not looked at.
   */
  readonly trouble: 'half' | 'changed' | undefined;
  /** The greatest number that any line gives itself, vouched for or not. */
  readonly claimed: number;
  /** How many lines there are that the key does not vouch for. */
  readonly others: number;
}

/** Hears of each line that the key vouches for. */
type Told = (line: Buffer, place: Place) => void;

/** Checks a file line by line; never holds more of it than a piece of a stream. Rejects with I/O errors. */
export async function checkFile(path: string, key: ChainKey, tell?: Told): Promise<FileCheck> {
  const walk = new Walk(key, tell);
  // Bytes come as Buffer where no encoding is set.
  const pieces = createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
  for await (const piece of pieces) walk.take(piece);
  return walk.end();
}

class Walk {
  readonly #key: ChainKey;
  readonly #tell: Told | undefined;
  #rest = Buffer.alloc(0);
  #header: Header | undefined;
  #claimedKey: string | undefined;
  #last: Place | undefined;
  #lastLine: Buffer | undefined;
  #goodBytes = 0;
  #size = 0;
  #claimed = 0;
  #others = 0;
  #isBroken = false;

  constructor(key: ChainKey, tell: Told | undefined) {
    this.#key = key;
    this.#tell = tell;
  }

  take(piece: Buffer): void {
    this.#size += piece.length;
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    let from = 0;
    for (let to = bytes.indexOf(10); to !== -1; to = bytes.indexOf(10, from)) {
      this.#line(bytes.subarray(from, to));
      from = to + 1;
    }
    // What a changed file has instead of lines is not kept: no line of ours is as long.
    this.#rest = Buffer.from(bytes.subarray(Math.max(from, bytes.length - 65_536)));
  }

  end(): FileCheck {
    const half = this.#goodBytes < this.#size ? ('half' as const) : undefined;
    return {
      header: this.#header,
      claimedKey: this.#claimedKey,
      last: this.#last,
      lastLine: this.#lastLine,
      goodBytes: this.#goodBytes,
      size: this.#size,
      trouble: this.#isBroken ? 'changed' : half,
      claimed: this.#claimed,
      others: this.#others,
    };
  }

  #line(line: Buffer): void {
    this.#claimed = Math.max(this.#claimed, numberIn(line));
    const place = this.#isBroken ? undefined : this.#placeOf(line);
    if (!place) {
      this.#isBroken = true;
      this.#others += 1;
      return;
    }
    this.#last = place;
    this.#lastLine = line;
    this.#goodBytes += line.length + 1;
    this.#tell?.(line, place);
  }

  /** Undefined where the key does not vouch for the line. */
  #placeOf(line: Buffer): Place | undefined {
    return this.#last ? this.#next(line, this.#last) : this.#first(line);
  }

  #next(line: Buffer, last: Place): Place | undefined {
    const parts = partsOf(line);
    const n = numberIn(line);
    if (parts?.mac !== this.#macOf(parts?.body, last.mac) || n !== last.n + 1) return undefined;
    return parts && { n, mac: parts.mac };
  }

  #first(line: Buffer): Place | undefined {
    const said = header.safeParse(parsed(line)).data;
    this.#claimedKey = said?.key;
    const parts = partsOf(line);
    if (!said || parts?.mac !== this.#macOf(parts?.body, said.previous)) return undefined;
    this.#header = said;
    return parts && { n: said.n, mac: parts.mac };
  }

  #macOf(body: Buffer | undefined, previous: string): string | undefined {
    return body && this.#key.mac(previous, body);
  }
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
}
