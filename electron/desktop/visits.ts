import type { Paper, PrintOutcome, VisitEnd } from '#shared/contract/machine.ts';
import { fail } from '#shared/outcome.ts';
import { endOf, missedIn, type RecordEnd } from '#electron/services/audit/visit-record.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { receiptOf, toldOf } from '#electron/services/visits/end-of-visit.ts';
import { mustRestart, type Wipe } from '#electron/services/visits/wipe.ts';
import { isFree, type Standing } from '#electron/services/visits/visit-state.ts';
import { whenSafe } from '#electron/services/visits/when-safe.ts';
import { watchVisit, type VisitWatch } from '#electron/services/visits/visit-watch.ts';
import type { ServedPair } from './pair.ts';
import { PairPool } from './pair-pool.ts';
import type { VisitsOptions } from './visits-options.ts';
import { wipeVisit, type WipingVisit } from './wipe/wipe-visit.ts';

/**
 * How long nobody must have used a page of an older setup until it makes way, and how often it is
 * looked, in milliseconds. Longer than a receipt stays.
 */
const quietMs = 60_000;
const lookMs = 5_000;

/** One visit after another: the pair of the moment, and the next one, which stands ready. */
export class Visits {
  readonly #options: VisitsOptions;
  readonly #pool: PairPool;
  readonly #watch: VisitWatch;
  /** Pages at which somebody has been. */
  readonly #used = new WeakSet<ServedPair>();
  #shown: ServedPair | undefined;
  /** Wipes for which whoever comes next still has to wait. */
  #holds = 0;
  #lastWipe: Wipe | undefined;
  #stopLooking: () => void = () => undefined;

  constructor(options: VisitsOptions) {
    this.#options = options;
    this.#watch = watchVisit(options);
    this.#pool = new PairPool({
      ...options,
      wipe: (pair) => this.#wipe(pair).whole,
      onReady: (pair) => this.#listenTo(pair),
    });
  }

  /** Shows the first page. */
  async start(): Promise<void> {
    this.#pool.refill();
    await this.#showNext();
    this.#watch.hear('wiped');
  }

  /**
   * Pairs are opened with another setup from now on. The page that is shown stays until its visit
   * ends, or until nobody has used it for a minute.
   */
  renew(): void {
    void this.#pool.renew()?.then((pair) => this.#wipe(pair));
    this.#stopLooking();
    this.#stopLooking = this.#options.every(lookMs, () => void this.#makeWay());
  }

  /** Where the kiosk stands, and since when by the clock that only grows. */
  standing(): Standing {
    return this.#watch.standing();
  }

  /** Whether somebody uses the page that is shown, as that page tells it. */
  tellUse(isUsed: boolean): void {
    if (isUsed !== this.standing().isUsed) this.#watch.hear(isUsed ? 'begun' : 'left');
    if (isUsed && this.#shown) this.#used.add(this.#shown);
  }

  /**
   * Nobody is at the page that is shown, as that page tells it. Where somebody has been who has ended
   * nothing, it makes way: what they typed and took back is in its memory still.
   */
  tellQuiet(): void {
    const old = this.#shown;
    if (old && this.#used.has(old) && this.isFree()) void this.#exchange(old, 'idle');
  }

  /** Whether the question "Still there?" stands on the page that is shown, as that page tells it. */
  tellQuestion(isAsked: boolean): void {
    if (isAsked !== (this.standing().state === 'asking-still-here'))
      this.#watch.hear(isAsked ? 'asked' : 'answered');
  }

  /** Whether the machine has trouble with which nobody may begin. */
  tellShut(isShut: boolean): void {
    if (isShut !== this.standing().isShut) this.#watch.hear(isShut ? 'shut' : 'opened');
  }

  /** Staff have shown the PIN; whether this is a moment for them. */
  tellStaff(): boolean {
    return this.#watch.hear('staff-entered');
  }

  /** Whether nobody is there, neither a visitor nor staff. */
  isFree(): boolean {
    return isFree(this.standing());
  }

  /** The pair whose page this is; undefined for a page that is not ours any more. */
  pairOf(sender: unknown): ServedPair | undefined {
    return this.#pool.pairOf(sender);
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
    const { wiping, next, release } = this.#leave(old);
    const wipe = await wiping.whole;
    this.#lastWipe = { at: wipe.at, tookMs: wipe.tookMs, parts: wipe.parts };
    const receipt = receiptOf(end, wipe.found, this.#options.clock());
    this.#options.log.event('visit-ended', toldOf(receipt, wipe));
    await old.record.end(endOf(receipt, wipe));
    (await next).push({ push: 'receipt', value: receipt });
    if (this.#options.afterWipe(wipe) === 'go-on') await release();
  }

  /** Wipes a pair at which nobody is; whether nothing of it is left that ends with this program. */
  async tryWipe(): Promise<boolean> {
    const pair = await this.#pool.exchange();
    return pair !== undefined && !mustRestart(await this.#wipe(pair).whole);
  }

  /**
   * Something broke that all pages share, such as Chromium's own helpers: whoever is there is signed out.
   */
  broke(kind: BreakKind): void {
    this.#options.log.event('pair-broken', { shown: true, kind });
    this.#pool.heard(kind);
    this.#pool.doubt();
    void this.#endBroken();
  }

  /** Ends everything; a visitor who is still there is signed out. */
  async close(): Promise<void> {
    this.#stopLooking();
    const pairs = this.#pool.close();
    if (this.#shown) this.#watch.hear('ended');
    this.#shown = undefined;
    await Promise.all(pairs.map((pair) => this.#note(pair, this.#wipe(pair), 'shutdown')));
  }

  /** Waits for the wipe of a page that nobody has ended: its record gets an end, and no page a receipt. */
  async #note(pair: ServedPair, { whole }: WipingVisit, reason: RecordEnd['reason']) {
    const wipe = await whole;
    await pair.record.end({ reason, ...wipe.found, ...missedIn(wipe.parts) });
    return wipe;
  }

  /** Takes a page away and shows the next one, at which nobody can begin until that is let go. */
  #leave(old: ServedPair) {
    // From here on its calls are those of nobody.
    this.#shown = undefined;
    this.#watch.hear('ended');
    this.#holds += 1;
    old.visitEnded();
    const wiping = this.#wipe(old);
    const next = this.#showNext();
    let isHeld = true;
    const release = async () => {
      if (!isHeld) return;
      isHeld = false;
      await next;
      this.#holds -= 1;
      if (this.#holds === 0) this.#offer();
    };
    void whenSafe(wiping, this.#options.after).then((isSafe) => {
      if (isSafe) void release();
    });
    return { wiping, next, release };
  }

  #offer(): void {
    if (this.#watch.hear('wiped')) this.#shown?.push({ push: 'wiping', value: { isOn: false } });
  }

  async #showNext(): Promise<ServedPair> {
    const next = await this.#pool.take();
    if (this.#holds > 0) next.push({ push: 'wiping', value: { isOn: true } });
    next.show();
    this.#shown = next;
    this.#pool.refill();
    return next;
  }

  /** A page of an older setup that nobody uses is replaced. */
  async #makeWay(): Promise<void> {
    const old = this.#shown;
    const isCurrent = old !== undefined && this.#pool.isCurrent(old);
    if (isCurrent) this.#stopLooking();
    const isQuiet = this.#options.passed() - this.standing().since >= quietMs;
    if (!old || isCurrent || !isQuiet || !this.isFree()) return;
    await this.#exchange(old, 'idle');
  }

  /** Where nobody was, nobody is told of a visit. */
  async #endBroken(): Promise<void> {
    if (this.#shown && this.isFree()) await this.#exchange(this.#shown, 'trouble');
    else await this.end({ reason: 'trouble' });
  }

  async #exchange(old: ServedPair, reason: RecordEnd['reason']): Promise<void> {
    const { wiping, release } = this.#leave(old);
    const wipe = await this.#note(old, wiping, reason);
    if (this.#options.afterWipe(wipe) === 'go-on') await release();
  }

  #listenTo(pair: ServedPair): void {
    pair.onBroken((kind) => void this.#replace(pair, kind));
    pair.onPerson((isSignedIn) => {
      if (pair === this.#shown) this.#hearPerson(isSignedIn);
      // Nobody can have signed in where nobody is.
      else if (isSignedIn) void this.#replace(pair, 'crash');
    });
  }

  /** A sign-in where none can be is nobody's who stands here. */
  #hearPerson(isSignedIn: boolean): void {
    if (isSignedIn === this.standing().isSignedIn) return;
    const isHeard = this.#watch.hear(isSignedIn ? 'signed-in' : 'signed-out');
    if (!isHeard && isSignedIn) void this.end({ reason: 'trouble' });
  }

  /** A pair that breaks is replaced, whether it is shown or stands by. */
  async #replace(pair: ServedPair, kind: BreakKind): Promise<void> {
    if (!this.#pool.has(pair)) return;
    this.#options.log.event('pair-broken', { shown: pair === this.#shown, kind });
    this.#pool.heard(kind);
    if (pair === this.#shown) return this.#endBroken();
    this.#pool.refill();
    await this.#wipe(pair).whole;
  }

  #wipe(pair: ServedPair): WipingVisit {
    this.#pool.drop(pair);
    return wipeVisit(pair, this.#options.places, this.#options);
  }
}
