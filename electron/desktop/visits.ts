import type { Paper, PrintOutcome, Receipt, VisitEnd } from '#shared/contract/machine.ts';
import { fail } from '#shared/outcome.ts';
import { endOf, missedIn } from '#electron/services/audit/visit-record.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { Every } from '#electron/services/timer.ts';
import { missedParts, type Wipe } from '#electron/services/visits/wipe.ts';
import type { ServedPair } from './pair.ts';
import type { VisitsOptions } from './visits-options.ts';
import { wipeVisit, type WipedVisit } from './wipe/wipe-visit.ts';

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
  /** By the time that only grows: a clock that is set changes nothing. */
  #freeSince = 0;
  #lastWipe: Wipe | undefined;
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
    void outdated?.then((pair) => this.#wipe(pair));
    this.#stopLooking();
    this.#stopLooking = this.#options.every(lookMs, () => void this.#makeWay());
  }

  /** Whether somebody uses the page that is shown, as that page tells it. */
  tellUse(isUsed: boolean): void {
    if (this.#isUsed && !isUsed) this.#freeSince = this.#options.passed();
    this.#isUsed = isUsed;
  }

  /** The pair whose page this is; undefined for a page that is not ours any more. */
  pairOf(sender: unknown): ServedPair | undefined {
    return [...this.#pairs].find((pair) => pair.isPage(sender));
  }

  isUsed(): boolean {
    return this.#isUsed;
  }

  /** The pair that is shown; undefined between two. */
  shown(): ServedPair | undefined {
    return this.#shown;
  }

  /** Whether this is the page that the visitor sees. */
  isShown(sender: unknown): boolean {
    return this.#shown?.isPage(sender) ?? false;
  }

  /** Prints what the visitor sees. */
  readonly print = async (paper: Paper): Promise<PrintOutcome> => {
    const pair = this.#shown;
    if (!pair) return fail('printer-missing', { paper });
    const outcome = await pair.print(paper);
    pair.record.print(paper, outcome);
    return outcome;
  };

  /** Prints what the page shows as a test: it is nobody's paper. */
  readonly printTest = async (): Promise<PrintOutcome> =>
    (await this.#shown?.print('test')) ?? fail('printer-missing', { paper: 'test' });

  /** How the last visit was wiped; undefined before the first one. */
  lastWipe(): Wipe | undefined {
    return this.#lastWipe;
  }

  /**
   * Ends the visit: its page is taken away, the standby pair takes over, and gets the receipt once the
   * old one is wiped. Nothing happens while no visit is on.
   */
  async end(end: VisitEnd): Promise<void> {
    const old = this.#shown;
    if (!old) return;
    // From here on its calls are those of nobody.
    this.#shown = undefined;
    old.visitEnded();
    const wiping = this.#wipe(old);
    const next = this.#showNext();
    const wipe = await wiping;
    this.#lastWipe = { at: wipe.at, tookMs: wipe.tookMs, parts: wipe.parts };
    const endedAt = new Date(this.#options.clock()).toISOString();
    const receipt: Receipt = { endedAt, ...end, ...wipe.found };
    this.#tell(receipt, wipe);
    await old.record.end(endOf(receipt, wipe));
    (await next).push({ push: 'receipt', value: receipt });
    this.#options.afterWipe(wipe);
  }

  #tell({ reason, portalSession, memory }: Receipt, { tookMs, parts }: Wipe): void {
    const missed = missedParts(parts).join();
    this.#options.log.event('visit-ended', { reason, portalSession, memory, tookMs, missed });
  }

  /**
   * Something broke that all pages share, such as Chromium's own helpers: whoever is there is signed out.
   */
  broke(kind: BreakKind): void {
    this.#options.log.event('pair-broken', { shown: true, kind });
    this.#heard(kind);
    void this.end({ reason: 'trouble' });
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
    const wipe = await this.#wipe(pair);
    await pair.record.end({ reason: 'shutdown', ...wipe.found, ...missedIn(wipe.parts) });
  }

  async #showNext(): Promise<ServedPair> {
    const standby = this.#standby;
    // From here on it stands by for nobody else.
    this.#standby = undefined;
    const next = (await standby) ?? (await this.#prepare());
    next.show();
    this.#shown = next;
    this.#isUsed = false;
    this.#freeSince = this.#options.passed();
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
    if (this.#isUsed || this.#options.passed() - this.#freeSince < quietMs) return;
    this.#shown = undefined;
    await this.#showNext();
    await this.#wipe(old);
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
        await this.#wipe(pair);
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
    await this.#wipe(pair);
  }

  #heard(kind: BreakKind): void {
    const { afterBreak, every } = this.#options;
    if (afterBreak?.(kind) === 'out-of-order') this.#breath = pause(every, breathMs);
  }

  #wipe(pair: ServedPair): Promise<WipedVisit> {
    this.#pairs.delete(pair);
    return wipeVisit(pair, this.#options.places, this.#options);
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
