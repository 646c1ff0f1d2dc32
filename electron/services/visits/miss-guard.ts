import { newIncident } from '#electron/services/incident.ts';
import type { Log } from '#electron/services/log.ts';
import { createPart, type Health } from '#electron/services/recovery/health.ts';
import type { Every } from '#electron/services/timer.ts';
import type { MissedWipes } from './missed-wipes.ts';

/** Shuts a kiosk whose wipes miss something again and again. */
export interface MissGuard {
  /** Whether it is out of order, with the number for staff. */
  readonly health: Health;
  readonly isShut: () => boolean;
  /** Reads what earlier runs have counted; before anybody is let in. */
  readonly look: () => Promise<void>;
  /** Tries by itself whether wiping works again; `tryWipe` wipes a pair at which nobody is. */
  readonly begin: (tryWipe: () => Promise<boolean>) => void;
}

export interface MissGuardParts {
  readonly missed: Pick<MissedWipes, 'count'>;
  readonly log: Log;
  readonly every: Every;
}

/** A first one is mended by the restart that follows it; so many in a row are not. */
const tooMany = 2;
/** Between two tries, in milliseconds. */
const betweenTries = 60_000;

/**
 * Two in a row shut the kiosk until a wipe without a visitor is seen to be whole. Where the next
 * visitor's misses something all the same, such a try says nothing, and only people open it again: staff
 * by their restart, root by taking the file away.
 */
export function guardMisses({ missed, log, every }: MissGuardParts): MissGuard {
  const part = createPart();
  let count = 0;
  const isShut = () => part.facts().incident !== undefined;
  return {
    health: part,
    isShut,
    async look() {
      count = await missed.count();
      if (count < tooMany) return;
      const incident = newIncident();
      log.event('out-of-order', { incident, kind: 'missed-wipes' });
      part.set({ incident });
    },
    begin(tryWipe) {
      if (count !== tooMany) return;
      let isTrying = false;
      const stop = every(betweenTries, () => {
        if (isTrying) return;
        isTrying = true;
        void tryWipe().then((isWhole) => {
          isTrying = false;
          if (!isWhole) return;
          stop();
          part.set({});
        });
      });
    },
  };
}
