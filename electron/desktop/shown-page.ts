import type { Paper, PrintOutcome } from '#shared/contract/machine.ts';
import { fail } from '#shared/outcome.ts';
import { isFree } from '#electron/services/visits/visit-state.ts';
import { whenSafe } from '#electron/services/visits/when-safe.ts';
import type { VisitWatch } from '#electron/services/visits/visit-watch.ts';
import type { PairPool } from './pair-pool.ts';
import type { ServedPair } from './pair.ts';
import type { VisitsOptions } from './visits-options.ts';
import type { WipingVisit } from './wipe/wipe-visit.ts';

export interface ShownPageParts extends Pick<VisitsOptions, 'after'> {
  readonly pool: PairPool;
  readonly watch: VisitWatch;
  readonly wipe: (pair: ServedPair) => WipingVisit;
}

/** A page that was taken away. */
export interface Left {
  readonly wiping: WipingVisit;
  /** The page in its place, once it is shown. */
  readonly next: Promise<ServedPair>;
  /** From here on somebody may begin at that one; nothing where they may already. */
  readonly release: () => Promise<void>;
}

/** The page that the visitor sees, and how the next one takes its place. */
export class ShownPage {
  readonly #parts: ShownPageParts;
  #pair: ServedPair | undefined;
  /** Wipes for which whoever comes next still has to wait. */
  #holds = 0;

  constructor(parts: ShownPageParts) {
    this.#parts = parts;
  }

  /** Undefined between two. */
  pair(): ServedPair | undefined {
    return this.#pair;
  }

  /** Whether nobody is at it: neither a visitor, as page and portal tell it, nor staff. */
  isNobodys(): boolean {
    const standing = this.#parts.watch.standing();
    const isLeft = isFree(standing) || (standing.state === 'wiping' && !standing.isUsed);
    return isLeft && this.#pair?.record.hasBegun() !== true;
  }

  /** Shows the page that stands by, and has another one stand by. */
  async showNext(): Promise<ServedPair> {
    const { pool } = this.#parts;
    const next = await pool.take();
    if (this.#holds > 0) next.push({ push: 'wiping', value: { isOn: true } });
    next.show();
    this.#pair = next;
    pool.refill();
    return next;
  }

  /** Takes the page away and shows the next one, at which nobody can begin until that is let go. */
  leave(old: ServedPair): Left {
    const { wipe, after } = this.#parts;
    this.end();
    this.#holds += 1;
    old.visitEnded();
    const wiping = wipe(old);
    const next = this.showNext();
    let isHeld = true;
    const release = async () => {
      if (!isHeld) return;
      isHeld = false;
      await next;
      this.#holds -= 1;
      if (this.#holds === 0) this.#offer();
    };
    void whenSafe(wiping, after).then((isSafe) => {
      if (isSafe) void release();
    });
    return { wiping, next, release };
  }

  /** From here on its calls are those of nobody. */
  end(): void {
    if (this.#pair) this.#parts.watch.hear('ended');
    this.#pair = undefined;
  }

  /** Prints what the visitor sees. */
  async print(paper: Paper): Promise<PrintOutcome> {
    const pair = this.#pair;
    if (!pair) return fail('printer-missing', { paper });
    const outcome = await pair.print(paper);
    pair.record.print(paper, outcome);
    return outcome;
  }

  /** Prints what the page shows as a test: it is nobody's paper. */
  async printTest(): Promise<PrintOutcome> {
    return (await this.#pair?.print('test')) ?? fail('printer-missing', { paper: 'test' });
  }

  #offer(): void {
    const isHeard = this.#parts.watch.hear('wiped');
    if (isHeard) this.#pair?.push({ push: 'wiping', value: { isOn: false } });
  }
}
