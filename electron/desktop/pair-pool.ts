import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { Every } from '#electron/services/timer.ts';
import type { ServedPair } from './pair.ts';
import type { VisitsOptions } from './visits-options.ts';

/** How often a pair is tried until it is given up. */
const mostTries = 3;
/** How often one on its way is opened anew for something else that is gone. */
const mostDoubts = 2;
/** What breaks again and again is opened again no sooner, in milliseconds. */
const breathMs = 5_000;

export interface PairPoolOptions extends Pick<
  VisitsOptions,
  'openPair' | 'every' | 'log' | 'afterBreak' | 'giveUp'
> {
  /** Ends a pair that did not come up. */
  readonly wipe: (pair: ServedPair) => Promise<unknown>;
  /** Hears once of each pair that has come up. */
  readonly onReady: (pair: ServedPair) => void;
}

/** Every pair that is not over, and the one among them that stands by. */
export class PairPool {
  readonly #options: PairPoolOptions;
  /** Those on their way among them. */
  readonly #pairs = new Set<ServedPair>();
  /** The pairs that were opened with the setup of now. */
  #current = new WeakSet<ServedPair>();
  #standby: Promise<ServedPair> | undefined;
  #isClosed = false;
  #breath: Promise<unknown> = Promise.resolve();
  /** Settles for each pair on its way where it may not come up as it should. */
  readonly #doubts = new Set<(doubt: 'in-doubt') => void>();

  constructor(options: PairPoolOptions) {
    this.#options = options;
  }

  /** Has another pair stand by. */
  refill(): void {
    this.#standby = this.#prepare();
  }

  /** The pair that stands by, or one that is opened now; from here on it stands by for nobody else. */
  async take(): Promise<ServedPair> {
    const standby = this.#standby;
    this.#standby = undefined;
    return (await standby) ?? (await this.#prepare());
  }

  /** The pair that stood by, where one did; another one stands by in its place. */
  exchange(): Promise<ServedPair> | undefined {
    const outdated = this.#standby;
    if (outdated) this.refill();
    return outdated;
  }

  /** Pairs are opened with another setup from now on. */
  renew(): Promise<ServedPair> | undefined {
    this.#current = new WeakSet();
    return this.exchange();
  }

  isCurrent(pair: ServedPair): boolean {
    return this.#current.has(pair);
  }

  has(pair: ServedPair): boolean {
    return this.#pairs.has(pair);
  }

  /** The pair whose page this is; undefined for a page that is not ours any more. */
  pairOf(sender: unknown): ServedPair | undefined {
    return [...this.#pairs].find((pair) => pair.isPage(sender));
  }

  drop(pair: ServedPair): void {
    this.#pairs.delete(pair);
  }

  /** All that are left, those on their way among them. No pair is opened any more. */
  close(): readonly ServedPair[] {
    this.#isClosed = true;
    this.#standby = undefined;
    return [...this.#pairs];
  }

  /** Something broke: where that is once too often, the next pair is opened after a breath. */
  heard(kind: BreakKind): void {
    const { afterBreak, every } = this.#options;
    if (afterBreak?.(kind) === 'out-of-order') this.#breath = pause(every, breathMs);
  }

  /** What all pages share is gone: whichever is on its way may have lost a part of what it loads. */
  doubt(): void {
    for (const settle of this.#doubts) settle('in-doubt');
  }

  async #prepare(): Promise<ServedPair> {
    const { openPair, wipe, onReady, giveUp } = this.#options;
    for (let [tries, doubts] = [0, 0]; tries < mostTries;) {
      await this.#breath;
      if (this.#isClosed) return new Promise(() => undefined);
      const pair = openPair();
      this.#pairs.add(pair);
      this.#current.add(pair);
      const came = await this.#comesUp(pair, doubts < mostDoubts);
      if (came === 'ready') {
        onReady(pair);
        return pair;
      }
      if (came === 'in-doubt') doubts += 1;
      else tries += 1;
      if (this.has(pair)) await wipe(pair);
    }
    giveUp();
    return new Promise(() => undefined);
  }

  /** A pair that was in doubt counts as no try. */
  async #comesUp(
    { ready }: ServedPair,
    isDoubted: boolean,
  ): Promise<'ready' | 'broken' | 'in-doubt'> {
    const doubt = Promise.withResolvers<'in-doubt'>();
    if (isDoubted) this.#doubts.add(doubt.resolve);
    try {
      return await Promise.race([ready.then(() => 'ready' as const), doubt.promise]);
    } catch (trouble) {
      this.#options.log.event('pair-not-ready', { trouble: kindOf(trouble) });
      this.heard('launch-failed');
      return 'broken';
    } finally {
      this.#doubts.delete(doubt.resolve);
    }
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
