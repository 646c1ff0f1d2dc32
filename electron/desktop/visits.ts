import type { Paper, PrintOutcome, VisitEnd } from '#shared/contract/machine.ts';
import { endOf, missedIn, type RecordEnd } from '#electron/services/audit/visit-record.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { receiptOf, toldOf } from '#electron/services/visits/end-of-visit.ts';
import { LastReceipt } from '#electron/services/visits/last-receipt.ts';
import { missedParts, mustRestart, type Wipe } from '#electron/services/visits/wipe.ts';
import { isFree, type Standing } from '#electron/services/visits/visit-state.ts';
import { watchVisit, type VisitWatch } from '#electron/services/visits/visit-watch.ts';
import type { ServedPair } from './pair.ts';
import { PairPool } from './pair-pool.ts';
import { ShownPage } from './shown-page.ts';
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
  readonly #page: ShownPage;
  readonly #receipt: LastReceipt;
  #lastWipe: Wipe | undefined;
  #stopLooking: () => void = () => undefined;

  constructor(options: VisitsOptions) {
    this.#options = options;
    this.#watch = watchVisit(options);
    this.#receipt = new LastReceipt(options.passed);
    this.#pool = new PairPool({
      ...options,
      wipe: (pair) => this.#wipe(pair).whole,
      onReady: (pair) => this.#listenTo(pair),
    });
    const parts = { pool: this.#pool, watch: this.#watch, after: options.after };
    this.#page = new ShownPage({ ...parts, wipe: (pair) => this.#wipe(pair) });
  }

  /** Shows the first page. */
  async start(): Promise<void> {
    this.#pool.refill();
    await this.#page.showNext();
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
    const shown = this.shown();
    if (!isUsed || !shown) return;
    this.#receipt.forget();
    this.#used.add(shown);
  }

  /**
   * Nobody is at the page that is shown, as that page tells it. Where somebody has been who has ended
   * nothing, it makes way: what they typed and took back is in its memory still.
   */
  tellQuiet(): void {
    const old = this.shown();
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
    return this.#page.pair();
  }

  /** Whether this is the page that the visitor sees. */
  isShown(sender: unknown): boolean {
    return this.shown()?.isPage(sender) ?? false;
  }

  /** Prints what the visitor sees. */
  readonly print = (paper: Paper): Promise<PrintOutcome> => this.#page.print(paper);
  readonly printTest = (): Promise<PrintOutcome> => this.#page.printTest();

  /** How the last visit was wiped; undefined before the first one. */
  lastWipe(): Wipe | undefined {
    return this.#lastWipe;
  }

  /**
   * Ends the visit: its page is taken away, the standby pair takes over, and gets the receipt once the
   * old one is wiped. Nothing happens while no visit is on.
   */
  async end(end: VisitEnd): Promise<void> {
    const old = this.shown();
    if (!old) return;
    const keep = this.#receipt.next();
    const { wiping, next, release } = this.#page.leave(old);
    const wipe = await this.#learn(wiping);
    const receipt = receiptOf(end, wipe.found, this.#options.clock());
    this.#options.log.event('visit-ended', toldOf(receipt, wipe));
    await old.record.end(endOf(receipt, wipe));
    const page = await next;
    page.push({ push: 'receipt', value: receipt });
    keep(receipt);
    // It broke meanwhile: nobody has read it.
    if (!this.#pool.has(page)) this.#tellReceipt();
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
    this.#page.end();
    await Promise.all(pairs.map((pair) => this.#note(pair, this.#wipe(pair), 'shutdown')));
  }

  /** Waits for the wipe of a page that nobody has ended: its record gets an end. */
  async #note(pair: ServedPair, wiping: WipingVisit, reason: RecordEnd['reason']) {
    const wipe = await this.#learn(wiping);
    await pair.record.end({ reason, ...wipe.found, ...missedIn(wipe.parts) });
    return wipe;
  }

  async #learn({ whole }: WipingVisit) {
    const wipe = await whole;
    this.#lastWipe = { at: wipe.at, tookMs: wipe.tookMs, parts: wipe.parts };
    return wipe;
  }

  /** A page of an older setup that nobody uses is replaced. */
  async #makeWay(): Promise<void> {
    const old = this.shown();
    const isCurrent = old !== undefined && this.#pool.isCurrent(old);
    if (isCurrent) this.#stopLooking();
    const isQuiet = this.#options.passed() - this.standing().since >= quietMs;
    if (!old || isCurrent || !isQuiet || !this.isFree()) return;
    await this.#exchange(old, 'idle');
  }

  /** Where nobody was, nobody is told of a visit; but whoever has just left is still told of theirs. */
  async #endBroken(): Promise<void> {
    const broken = this.shown();
    if (broken && this.#page.isNobodys()) await this.#exchange(broken, 'trouble');
    else await this.end({ reason: 'trouble' });
  }

  async #exchange(old: ServedPair, reason: RecordEnd['reason']): Promise<void> {
    const { wiping, next, release } = this.#page.leave(old);
    void next.then(() => this.#tellReceipt());
    const wipe = await this.#note(old, wiping, reason);
    this.#options.log.event('page-replaced', { reason, missed: missedParts(wipe.parts).join() });
    if (this.#options.afterWipe(wipe) === 'go-on') await release();
  }

  #tellReceipt(): void {
    const value = this.#receipt.current();
    if (value) this.shown()?.push({ push: 'receipt', value });
  }

  #listenTo(pair: ServedPair): void {
    pair.onBroken((kind) => void this.#replace(pair, kind));
    pair.onPerson((isSignedIn) => {
      if (pair === this.shown()) this.#hearPerson(isSignedIn);
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
    this.#options.log.event('pair-broken', { shown: pair === this.shown(), kind });
    this.#pool.heard(kind);
    if (pair === this.shown()) return this.#endBroken();
    this.#pool.refill();
    await this.#wipe(pair).whole;
  }

  #wipe(pair: ServedPair): WipingVisit {
    this.#pool.drop(pair);
    return wipeVisit(pair, this.#options.places, this.#options);
  }
}
