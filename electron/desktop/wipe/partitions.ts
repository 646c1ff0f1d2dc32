import type { Session } from 'electron';
import { clearSession } from './clear-session.ts';

/** What Chromium keeps of one page. */
export interface Partition {
  readonly session: Session;
  /** Clears it and looks whether it is empty; only then, and if its page is gone, another one gets it. */
  readonly clear: (isPageGone: boolean) => Promise<boolean>;
}

/**
 * The sessions of pages. Electron keeps each under its name for as long as the program runs, so a
 * name of its own for every visit would be memory that is never given back; here a few names take
 * turns. One that was not seen to be empty is never used again.
 */
export function createPartitions(open: (name: string) => Session): () => Partition {
  const free: Session[] = [];
  let made = 0;
  return () => {
    const session = free.shift() ?? open(`visit-${(made += 1)}`);
    return {
      session,
      async clear(isPageGone) {
        const isEmpty = await clearSession(session);
        if (isEmpty && isPageGone) free.push(session);
        return isEmpty;
      },
    };
  };
}
