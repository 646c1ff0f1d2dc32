import type { PrintQueue } from './printing.ts';
import type { Every } from './timer.ts';

/**
 * Keeps papers of visits that are over out of the queue: one that was handed over late, that could not
 * be taken back, or that a program which broke down has left there.
 */
export interface QueueKeeper {
  /** Takes back what waits, again and again, until nothing has been seen for a while. */
  readonly keep: () => void;
  /** A visit prints: what waits now is its own. It takes back the rest by itself before. */
  readonly rest: () => void;
}

/** Between two looks, in milliseconds, and how many there are at least. */
const stepMs = 5_000;
const fewest = 12;

export function createQueueKeeper(clear: PrintQueue['clear'], every: Every): QueueKeeper {
  let rest = () => {};
  return {
    keep() {
      rest();
      let looks = 0;
      const stop = every(stepMs, () => {
        looks += 1;
        const isLast = looks >= fewest;
        void clear().then((state) => {
          if (isLast && state === 'clear') stop();
        });
      });
      rest = stop;
    },
    rest: () => rest(),
  };
}
