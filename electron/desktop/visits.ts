import type { Print, Receipt, VisitEnd } from '#shared/contract/machine.ts';
import { fail } from '#shared/outcome.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import type { Log } from '#electron/services/log.ts';
import type { Pair, PairEnd } from './pair.ts';

export interface VisitsOptions {
  readonly openPair: () => Pair;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
  /** No pair can be opened: nothing is left to be done in this process. */
  readonly giveUp: () => void;
}

/** How often a pair is tried until it is given up. */
const mostTries = 3;

/** One visit after another: the pair of the moment, and the next one, which stands ready. */
export class Visits {
  readonly #options: VisitsOptions;
  /** Every pair that is not over, those on their way among them. */
  readonly #pairs = new Set<Pair>();
  #shown: Pair | undefined;
  #standby: Promise<Pair> | undefined;

  constructor(options: VisitsOptions) {
    this.#options = options;
  }

  /** Shows the first page. */
  async start(): Promise<void> {
    this.#standby = this.#prepare();
    await this.#showNext();
  }

  /** Whether this is a page of ours. */
  knows(sender: unknown): boolean {
    return [...this.#pairs].some((pair) => pair.isPage(sender));
  }

  /** Whether this is the page that the visitor sees. */
  isShown(sender: unknown): boolean {
    return this.#shown?.isPage(sender) ?? false;
  }

  /** Announces what every page may know, to the pages that are there. */
  push(push: WirePush): void {
    this.#shown?.push(push);
    void this.#standby?.then((pair) => {
      if (pair !== this.#shown) pair.push(push);
    });
  }

  /** Prints what the visitor sees. */
  readonly print: Print = async (paper) =>
    this.#shown ? this.#shown.print(paper) : fail('printer-missing', { paper });

  /**
   * Ends the visit: the standby pair takes over, and its page gets the receipt once both processes
   * of the old one are gone. Nothing happens while no visit is on.
   */
  async end(end: VisitEnd): Promise<void> {
    const old = this.#shown;
    if (!old) return;
    // From here on its calls are those of nobody.
    this.#shown = undefined;
    const next = await this.#showNext();
    const { portalSession, areGone } = await this.#over(old);
    const paper = await old.clearPaper();
    const memory = areGone ? 'processes-gone' : 'not-checked';
    const endedAt = new Date(this.#options.clock()).toISOString();
    const receipt: Receipt = { endedAt, ...end, portalSession, memory, ...(paper && { paper }) };
    this.#options.log.event('visit-ended', { reason: end.reason, portalSession, memory });
    next.push({ push: 'receipt', value: receipt });
  }

  /** Ends everything; a visitor who is still there is signed out. */
  async close(): Promise<void> {
    const pairs = [this.#shown, await this.#standby].filter((pair) => pair !== undefined);
    this.#shown = undefined;
    this.#standby = undefined;
    await Promise.all(pairs.map((pair) => this.#over(pair)));
    await Promise.all(pairs.map((pair) => pair.clearPaper()));
  }

  async #showNext(): Promise<Pair> {
    const next = (await this.#standby) ?? (await this.#prepare());
    next.show();
    this.#shown = next;
    this.#standby = this.#prepare();
    return next;
  }

  /** A pair that has come up. One that breaks is replaced, whether it is shown or stands by. */
  async #prepare(): Promise<Pair> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const pair = this.#options.openPair();
      this.#pairs.add(pair);
      try {
        await pair.ready;
        pair.onBroken(() => void this.#replace(pair));
        return pair;
      } catch (trouble) {
        this.#options.log.event('pair-not-ready', { trouble: kindOf(trouble) });
        await this.#over(pair);
      }
    }
    this.#options.giveUp();
    return new Promise(() => undefined);
  }

  async #replace(pair: Pair): Promise<void> {
    this.#options.log.event('pair-broken', { shown: pair === this.#shown });
    if (pair === this.#shown) return this.end({ reason: 'trouble' });
    this.#standby = this.#prepare();
    await this.#over(pair);
  }

  #over(pair: Pair): Promise<PairEnd> {
    this.#pairs.delete(pair);
    return pair.end();
  }
}

/** The kind says where to look; a message could hold more. */
function kindOf(trouble: unknown): string {
  return trouble instanceof Error ? trouble.name : typeof trouble;
}
