import type { Every } from '#electron/services/timer.ts';
import type { Wipe } from '#electron/services/visits/wipe.ts';

export interface LeftSessionsParts {
  /** Whether the portal has ended what began so many seconds ago or longer. */
  readonly end: (begunSecondsAgo: number) => Promise<boolean>;
  /** Milliseconds that only ever grow. */
  readonly passed: () => number;
  readonly every: Every;
}

/** Portal sessions whose tokens went with a visit that broke. */
export interface LeftSessions {
  /** Looks whether a wipe has left one. */
  readonly afterWipe: (wipe: Wipe) => void;
}

/** Between two tries, in milliseconds. */
const betweenTries = 10_000;
/** A sign-in on its way when the visit broke may be done a little later; no next visitor is so fast. */
const underWayMs = 2_000;

/**
 * Has the portal end the sessions that this kiosk has lost, until it says so. Those of an earlier run
 * first: a program that was ended in the middle of a visit kept no token, and needs none. By how long
 * ago they began, so that whoever has signed in since stays signed in.
 */
export function endLeftSessions({ end, passed, every }: LeftSessionsParts): LeftSessions {
  /** All that began before this is to be ended. */
  let owed: number | undefined = passed();
  let isTrying = false;
  const attempt = async () => {
    if (owed === undefined || isTrying) return;
    isTrying = true;
    const tried = owed;
    const isDone = await end(Math.floor((passed() - tried) / 1_000)).catch(() => false);
    if (isDone && owed === tried) owed = undefined;
    isTrying = false;
  };
  every(betweenTries, () => void attempt());
  void attempt();
  return {
    afterWipe({ parts, tookMs }) {
      if (parts.session !== 'missed') return;
      // No later than now: what begins from now on is somebody else's.
      owed = passed() - Math.max(0, tookMs - underWayMs);
      void attempt();
    },
  };
}
