import type { Log } from '#electron/services/log.ts';
import type { After } from '#electron/services/timer.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { entryOf, type AuditEvent, type AuditFields, type Entry } from './events.ts';
import { HeadKeeper } from './head.ts';
import { prune } from './pruning.ts';
import { startWriter } from './start-writer.ts';
import type { LogWriter } from './log-writer.ts';

/** What happened at this kiosk, in a form that shows when it was changed. */
export interface Audit {
  /**
   * Writes a line. Settles once it is on the disk, or once it is clear that it has to wait for the
   * key or the disk: after two seconds at the latest, before the first line after eight. Never
   * rejects. Whoever must not act without it waits, and asks `isWriting`.
   */
  readonly note: <E extends AuditEvent>(event: E, fields: AuditFields<E>) => Promise<void>;
  /** Whether lines are written now, or wait. */
  readonly isWriting: () => boolean;
  /**
   * Ends the log with a line that says so, and gives the vault its head. Settles after five seconds at
   * the latest; what is not written by then is said in the plain log, with its number of lines, or that
   * the vault has not taken the head.
   */
  readonly close: () => Promise<void>;
}

export interface AuditOptions {
  readonly vault: Vault;
  readonly folder: string;
  /** Days that the log is kept. */
  readonly days: () => number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly after: After;
  /** The plain log: says that the audit log can't be written, and why. */
  readonly log: Log;
  /** Bytes from which on a file is full; 4 MiB where nothing else is said. */
  readonly mostBytes?: number;
}

/** So many lines wait for the key or the disk; more are counted and dropped. */
const mostHeld = 1_000;

/**
 * So long a disk may take for one write, disk and vault together for the beginning (each call of the
 * vault has three seconds), and all of it for the end, in milliseconds.
 */
const [mostForOne, mostForStart, mostForEnd] = [2_000, 8_000, 5_000];

/**
 * So long a day has to be that of the log before old files are deleted, in milliseconds of a clock that
 * nobody sets: one that is wrong for less takes none with it, whatever midnights it passes.
 */
const untilPruned = 3_600_000;

/** Opens the log in the background: what is noted meanwhile waits. */
export function createAudit(options: AuditOptions): Audit {
  const chain = new AuditChain(options);
  options.vault.onChange((state) => {
    void chain.note('vault_changed', { state });
  });
  return {
    note: (event, fields) => chain.note(event, fields),
    isWriting: () => chain.isWriting(),
    close: () => chain.close(),
  };
}

interface Waiting {
  readonly entry: Entry;
  readonly settle: () => void;
}

class AuditChain {
  readonly #options: AuditOptions;
  readonly #head: HeadKeeper;
  #waiting: Waiting[] = [];
  #writer: LogWriter | undefined;
  #work: Promise<void> | undefined;
  #held = 0;
  #dropped = 0;
  #isClosed = false;
  /** A write is under way that takes too long; nobody waits for it any more. */
  #isStuck = false;
  #callOffPruning: () => void = () => undefined;
  #pruning: Promise<void> | undefined;

  constructor(options: AuditOptions) {
    this.#options = options;
    this.#head = new HeadKeeper(options.vault);
  }

  isWriting(): boolean {
    return this.#writer !== undefined && this.#held === 0 && this.#dropped === 0;
  }

  note<E extends AuditEvent>(event: E, fields: AuditFields<E>): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    const noted = this.#queue(entryOf(this.#options.clock(), event, fields));
    void this.#start();
    return noted;
  }

  close(): Promise<void> {
    return new Promise((settle) => {
      const callOff = this.#options.after(mostForEnd, () => {
        this.#isClosed = true;
        this.#tellUnwritten();
        settle();
      });
      void this.#end().finally(callOff).then(settle);
    });
  }

  async #end(): Promise<void> {
    // What waits goes first, by an attempt that begins now: it may have left no room.
    await this.#work;
    await this.#start();
    this.#callOffPruning();
    await this.#pruning;
    await this.note('sys_shutdown', {});
    this.#isClosed = true;
    await this.#work;
    if (this.#writer) await this.#head.keep(this.#writer.last());
    await this.#writer?.close();
    this.#tellUnwritten();
  }

  #tellUnwritten(): void {
    const lines = this.#waiting.length;
    if (lines > 0) return this.#options.log.event('audit-not-whole', { lines });
    const isHeadLate = this.#writer && !this.#head.isKept(this.#writer.last());
    if (isHeadLate) this.#options.log.event('audit-head-late', {});
  }

  #queue(entry: Entry): Promise<void> {
    if (this.#waiting.length >= mostHeld) {
      this.#dropped += 1;
      return Promise.resolve();
    }
    return new Promise((settle) => {
      this.#waiting.push({ entry, settle });
      if (this.#isStuck) this.#letGo();
    });
  }

  /** One at a time; never done before it is begun. */
  #start(): Promise<void> {
    return (this.#work ??= Promise.resolve().then(() => this.#drain()));
  }

  /** Writes until nothing waits any more. What can't be written stays, and holds nobody up. */
  async #drain(): Promise<void> {
    try {
      this.#writer ??= await this.#timely(this.#open(), mostForStart);
      while (this.#writer && this.#waiting.length > 0) await this.#writeSome(this.#writer);
    } catch (trouble) {
      this.#options.log.event('audit-not-written', { trouble: codeOf(trouble) });
    }
    this.#work = undefined;
    this.#letGo();
  }

  /** What takes too long goes on, and whoever waits for it does not. */
  async #timely<T>(work: Promise<T>, most: number): Promise<T> {
    const callOff = this.#options.after(most, () => {
      this.#isStuck = true;
      this.#options.log.event('audit-not-written', { trouble: 'too-slow' });
      this.#letGo();
    });
    try {
      return await work;
    } finally {
      callOff();
      this.#isStuck = false;
    }
  }

  #letGo(): void {
    this.#held = Math.max(this.#held, this.#waiting.length);
    for (const { settle } of this.#waiting) settle();
  }

  async #writeSome(writer: LogWriter): Promise<void> {
    const day = writer.day();
    const entries = this.#waiting.map(({ entry }) => entry);
    const count = await this.#timely(writer.write(entries), mostForOne);
    const written = this.#waiting.splice(0, count);
    for (const { settle } of written) settle();
    this.#head.written(
      writer.last(),
      written.map(({ entry }) => entry),
    );
    this.#tellHeld();
    if (writer.day() !== day) this.#pruneLater(writer);
  }

  #tellHeld(): void {
    const [lines, dropped] = [this.#held, this.#dropped];
    this.#held = this.#dropped = 0;
    if (lines + dropped > 0) void this.note('audit_held', { lines, dropped });
  }

  async #open(): Promise<LogWriter | undefined> {
    const start = await startWriter(this.#options);
    if (!start.ok) {
      if (this.#held === 0) this.#options.log.event('audit-waiting', { vault: start.state });
      return undefined;
    }
    const first = start.said.map((entry) => ({ entry, settle: () => undefined }));
    this.#waiting.unshift(...first);
    this.#pruneLater(start.writer);
    return start.writer;
  }

  /** An hour from now, unless another day begins before. */
  #pruneLater(writer: LogWriter): void {
    this.#callOffPruning();
    this.#callOffPruning = this.#options.after(untilPruned, () => {
      this.#pruning = this.#prune(writer);
    });
  }

  async #prune(writer: LogWriter): Promise<void> {
    const note = async (upTo: number) => {
      if (this.#isClosed) return false;
      await this.note('audit_pruned', { upTo });
      return this.isWriting();
    };
    await prune({ ...this.#options, key: writer.key(), note }).catch((trouble: unknown) => {
      this.#options.log.event('audit-not-written', { trouble: codeOf(trouble) });
    });
  }
}

/** ENOSPC and its like; a message could name more. */
function codeOf(trouble: unknown): string {
  if (!(trouble instanceof Error)) return typeof trouble;
  return 'code' in trouble ? String(trouble.code) : trouble.name;
}
