import { figures } from './figures.ts';
import type { Clock } from './clocks.ts';

/**
 * Counts wrong tries per ID. An ID that nobody has is counted like any other, so that a refusal
 * never tells whether an ID exists.
 */
export interface Locks {
  /** When the lock of this ID ends; `undefined` while it is open. */
  readonly lockedUntil: (id: string) => number | undefined;
  /** One wrong try; gives the end of the lock where this was one too many. */
  readonly wrong: (id: string) => number | undefined;
  readonly right: (id: string) => void;
  readonly lock: (id: string, until: number) => void;
}

interface Count {
  readonly tries: number;
  readonly from: number;
  readonly until?: number;
}

/** So many IDs are remembered at most; the oldest count gives way. */
const most = 1_000;

export function createLocks(calendar: Clock): Locks {
  const counts = new Map<string, Count>();
  const set = (id: string, count: Count) => {
    counts.delete(id);
    counts.set(id, count);
    const [oldest] = counts.keys();
    if (counts.size > most && oldest !== undefined) counts.delete(oldest);
  };
  const lockedUntil = (id: string) => {
    const count = counts.get(id);
    if (count?.until === undefined) return undefined;
    // A lock of a day that was travelled back from is none.
    if (count.from <= calendar() && calendar() < count.until) return count.until;
    counts.delete(id);
    return undefined;
  };
  return {
    lockedUntil,
    wrong(id) {
      const tries = (counts.get(id)?.tries ?? 0) + 1;
      const from = calendar();
      if (tries < figures.triesBeforeLock) set(id, { tries, from });
      else set(id, { tries, from, until: from + figures.lockMs });
      return lockedUntil(id);
    },
    right: (id) => void counts.delete(id),
    lock: (id, until) => set(id, { tries: figures.triesBeforeLock, from: calendar(), until }),
  };
}
