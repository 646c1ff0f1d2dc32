import type { Print, Receipt, VisitEnd } from '#shared/contract/machine.ts';
import { fail } from '#shared/outcome.ts';
import { endOf } from '#electron/services/audit/visit-record.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { Log } from '#electron/services/log.ts';
import type { Every } from '#electron/services/timer.ts';
import type { PairEnd, ServedPair } from './pair.ts';

export interface VisitsOptions {
  /** Opens a pair with the setup of now. */
  readonly openPair: () => ServedPair;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly every: Every;
  readonly log: Log;
  /**
   * Hears of every pair that broke, shown or not, and says what follows. `out-of-order`: the page that
   * is shown next says so, and another pair is opened only after a breath. Left out: it goes on.
   */
  readonly afterBreak?: (kind: BreakKind) => 'go-on' | 'out-of-order';
  /** No pair can be opened: nothing is left to be done in this process. */
  readonly giveUp: () => void;
}

/** How often a pair is tried until it is given up. */
const mostTries = 3;

/**
 * How long nobody must have used a page of an older setup until it makes way, and how often it is
 * looked, in milliseconds. Longer than a receipt stays.
 */
const quietMs = 60_000;
const lookMs = 5_000;

/** What breaks again and again is opened again no sooner, in milliseconds. */
const breathMs = 5_000;

/** One visit after another: the pair of the moment, and the next one, which stands ready. */
export class Visits {
  readonly #options: VisitsOptions;
  /** Every pair that is not over, those on their way among them. */
  readonly #pairs = new Set<ServedPair>();
  #shown: ServedPair | undefined;
  #standby: Promise<ServedPair> | undefined;
  /** The pairs that were opened with the setup of now. */
  #current = new WeakSet<ServedPair>();
  #isUsed = false;
  #freeSince = 0;
  #stopLooking: () => void = () => undefined;
  #breath: Promise<unknown> = Promise.resolve();

  constructor(options: VisitsOptions) {
    this.#options = options;
  }

  /** Shows the first page. */
  async start(): Promise<void> {
    this.#standby = this.#prepare();
    await this.#showNext();
  }

  /**
   * Pairs are opened with another setup from now on. The page that is shown stays until its visit
   * ends, or until nobody has used it for a minute.
   */
  renew(): void {
    this.#current = new WeakSet();
    const outdated = this.#standby;
    if (outdated) this.#standby = this.#prepare();
    void outdated?.then((pair) => this.#over(pair));
    this.#stopLooking();
    this.#stopLooking = this.#options.every(lookMs, () => void this.#makeWay());
  }

  /** Whether somebody uses the page that is shown, as that page tells it. */
  tellUse(isUsed: boolean): void {
    if (this.#isUsed && !isUsed) this.#freeSince = this.#options.clock();
    this.#isUsed = isUsed;
  }

  /** The pair whose page this is; undefined for a page that is not ours any more. */
  pairOf(sender: unknown): ServedPair | undefined {
    return [...this.#pairs].find((pair) => pair.isPage(sender));
  }

  /** Whether this is the page that the visitor sees. */
  isShown(sender: unknown): boolean {
    return this.#shown?.isPage(sender) ?? false;
  }

  /** Prints what the visitor sees. */
  readonly print: Print = async (paper) => {
    const pair = this.#shown;
    if (!pair) return fail('printer-missing', { paper });
    const outcome = await pair.print(paper);
    pair.record.print(paper, outcome);
    return outcome;
  };

  /**
   * Ends the visit: the standby pair takes over, and its page gets the receipt once both processes
   * of the old one are gone. Nothing happens while no visit is on.
   */
  async end(end: VisitEnd): Promise<void> {
    const old = this.#shown;
    if (!old) return;
    // From here on its calls are those of nobody.
    this.#shown = undefined;
    old.visitEnded();
    const next = await this.#showNext();
    const { portalSession, areGone } = await this.#over(old);
    const paper = await old.clearPaper();
    const memory = areGone ? 'processes-gone' : 'not-checked';
    const endedAt = new Date(this.#options.clock()).toISOString();
    const receipt: Receipt = { endedAt, ...end, portalSession, memory, ...(paper && { paper }) };
    this.#options.log.event('visit-ended', { reason: end.reason, portalSession, memory });
    await old.record.end(endOf(receipt));
    next.push({ push: 'receipt', value: receipt });
  }

  /** Ends everything; a visitor who is still there is signed out. */
  async close(): Promise<void> {
    this.#stopLooking();
    await this.#standby;
    const pairs = [...this.#pairs];
    this.#shown = undefined;
    this.#standby = undefined;
    await Promise.all(pairs.map((pair) => this.#stop(pair)));
  }

  async #stop(pair: ServedPair): Promise<void> {
    const { portalSession, areGone } = await this.#over(pair);
    const paper = await pair.clearPaper();
    const memory = areGone ? 'processes-gone' : 'not-checked';
    const seen = { portalSession, memory, ...(paper && { paper }) } as const;
    await pair.record.end({ reason: 'shutdown', ...seen });
  }

  async #showNext(): Promise<ServedPair> {
    const standby = this.#standby;
    // From here on it stands by for nobody else.
    this.#standby = undefined;
    const next = (await standby) ?? (await this.#prepare());
    next.show();
    this.#shown = next;
    this.#isUsed = false;
    this.#freeSince = this.#options.clock();
    this.#standby = this.#prepare();
    return next;
  }

  /** A page of an older setup that nobody uses is replaced, without a receipt: there was no visit. */
  async #makeWay(): Promise<void> {
    const old = this.#shown;
    if (!old) return;
    if (this.#current.has(old)) {
      this.#stopLooking();
      return;
    }
    if (this.#isUsed || this.#options.clock() - this.#freeSince < quietMs) return;
    this.#shown = undefined;
    await this.#showNext();
    await this.#over(old);
    await old.clearPaper();
  }

  /** A pair that has come up. One that breaks is replaced, whether it is shown or stands by. */
  async #prepare(): Promise<ServedPair> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      await this.#breath;
      const pair = this.#options.openPair();
      this.#pairs.add(pair);
      this.#current.add(pair);
      try {
        await pair.ready;
        pair.onBroken((kind) => void this.#replace(pair, kind));
        return pair;
      } catch (trouble) {
        this.#options.log.event('pair-not-ready', { trouble: kindOf(trouble) });
        this.#heard('launch-failed');
        await this.#over(pair);
      }
    }
    this.#options.giveUp();
    return new Promise(() => undefined);
  }

  async #replace(pair: ServedPair, kind: BreakKind): Promise<void> {
    if (!this.#pairs.has(pair)) return;
    this.#options.log.event('pair-broken', { shown: pair === this.#shown, kind });
    this.#heard(kind);
    if (pair === this.#shown) return this.end({ reason: 'trouble' });
    this.#standby = this.#prepare();
    await this.#over(pair);
  }

  #heard(kind: BreakKind): void {
    const { afterBreak, every } = this.#options;
    if (afterBreak?.(kind) === 'out-of-order') this.#breath = pause(every, breathMs);
  }

  #over(pair: ServedPair): Promise<PairEnd> {
    this.#pairs.delete(pair);
    return pair.end();
  }
}

function pause(every: Every, milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const stop = every(milliseconds, () => {
      stop();
      resolve(undefined);
    });
  });
}

/** The kind says where to look; a message could hold more. */
function kindOf(trouble: unknown): string {
  return trouble instanceof Error ? trouble.name : typeof trouble;
}
