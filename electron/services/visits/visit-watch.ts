import type { Log } from '#electron/services/log.ts';
import { firstStanding, step, type Standing, type VisitEvent } from './visit-state.ts';

/** Where the kiosk stands, and what was heard that had no place there. */
export interface VisitWatch {
  readonly standing: () => Standing;
  /** Whether the event belongs here; one that does not changes nothing, and is told and counted. */
  readonly hear: (event: VisitEvent) => boolean;
  /** How many did not, since the start. */
  readonly refused: () => number;
}

export interface VisitWatchParts {
  /** Milliseconds that only ever grow. */
  readonly passed: () => number;
  readonly log: Log;
}

/** More lines of it help nobody, and a page that was made to tell nonsense fills no disk. */
const mostLines = 100;

export function watchVisit({ passed, log }: VisitWatchParts): VisitWatch {
  let standing = firstStanding(passed());
  let refused = 0;
  return {
    standing: () => standing,
    hear(event) {
      const next = step(standing, event, passed());
      if (next) {
        standing = next;
        return true;
      }
      refused += 1;
      if (refused <= mostLines)
        log.event('visit-event-refused', { heard: event, state: standing.state });
      return false;
    },
    refused: () => refused,
  };
}
