import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from './events.ts';
import { lineBehind, type ChainKey, type Place } from './line.ts';
import { nameOf, syncFolder } from './log-files.ts';
import type { Opened } from './open-log.ts';

export interface LogWriterOptions {
  readonly folder: string;
  readonly key: ChainKey;
  readonly opened: Opened;
  /** From this size on, in bytes, the next line goes into another file. */
  readonly mostBytes: number;
}

/** A file that is written to, with the bytes of it that are whole lines. */
interface Current {
  readonly handle: FileHandle;
  readonly day: string;
  size: number;
}

/** Appends lines to the files of the log; every line is on the disk before a call settles. */
export class LogWriter {
  readonly #options: LogWriterOptions;
  #last: Place;
  #current: Current | undefined;
  #because: Opened['because'];
  /** What was left behind by a write that failed has to be taken off before the next one. */
  #isDirty = false;

  constructor(options: LogWriterOptions) {
    this.#options = options;
    this.#last = options.opened.last;
    this.#because = options.opened.because;
  }

  /** Opens the file that the log goes on in, where there is one. Rejects with I/O errors. */
  async start(): Promise<void> {
    const { file, size } = this.#options.opened;
    if (file) this.#current = { handle: await open(file.path, 'a'), day: file.day, size };
  }

  /** The last line that is on the disk. */
  last(): Place {
    return this.#last;
  }

  /** What vouches for the lines. */
  key(): ChainKey {
    return this.#options.key;
  }

  /** The day of the file that is written to. */
  day(): string | undefined {
    return this.#current?.day;
  }

  /**
   * Writes the first of the entries, at least one: those of one day go into one file by one write and
   * one `fdatasync`. Gives back how many. After a failure none of them is written.
   */
  async write(entries: readonly Entry[]): Promise<number> {
    const at = entries[0]?.at ?? '';
    const file = this.#fitting(at) ?? (await this.#begin(at));
    const other = entries.findIndex((entry) => dayOf(entry.at) !== file.day);
    const count = other === -1 ? entries.length : other;
    await this.#append(file, entries.slice(0, count));
    return count;
  }

  async close(): Promise<void> {
    await this.#current?.handle.close();
    this.#current = undefined;
  }

  /** The file of the moment, while it is of this day and has room. One without a first line is none. */
  #fitting(at: string): Current | undefined {
    const file = this.#current;
    const isFitting = file && file.day === dayOf(at) && file.size < this.#options.mostBytes;
    return isFitting && file.size > 0 ? file : undefined;
  }

  /** Another file, whose first line carries the chain over. */
  async #begin(at: string): Promise<Current> {
    const { folder, key } = this.#options;
    const day = dayOf(at);
    if (this.#current && this.#current.size > 0) {
      this.#because = this.#current.day === day ? 'size' : 'day';
    }
    await this.close();
    const handle = await open(path.join(folder, nameOf(this.#last.n + 1, day)), 'a', 0o600);
    // What a failed first write has left of this very file is taken off.
    this.#isDirty = true;
    const begun = { handle, day, size: 0 };
    this.#current = begun;
    await syncFolder(folder);
    const fields = { because: this.#because, key: key.id, previous: this.#last.mac };
    await this.#append(begun, [{ at, event: 'audit_begun', ...fields }]);
    return begun;
  }

  async #append(file: Current, entries: readonly Entry[]): Promise<void> {
    let last = this.#last;
    const lines = entries.map((entry) => {
      const { bytes, place } = lineBehind(this.#options.key, last, entry);
      last = place;
      return bytes;
    });
    await this.#store(file, Buffer.concat(lines));
    this.#last = last;
  }

  async #store(file: Current, bytes: Buffer): Promise<void> {
    if (this.#isDirty) await file.handle.truncate(file.size);
    this.#isDirty = true;
    await file.handle.appendFile(bytes);
    // Length and data, but not the time of change: all that is needed to read it again.
    await file.handle.datasync();
    this.#isDirty = false;
    file.size += bytes.length;
  }
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}
