import type { Told } from '#electron/services/attempts.ts';
import type { Log } from '#electron/services/log.ts';
import { createPace } from '#electron/services/pace.ts';

/** So many lines at once, and one a minute: a page that tries without end does not fill the log. */
const atOnce = 20;
const perSecond = 1 / 60;

/** Who hears what the rules have refused. */
export interface Hearing {
  readonly told: Told;
  /** Another one hears it as well from now on, and has a limit of its own. */
  readonly alsoTell: (other: Told) => void;
}

/** Writes attempts into the log, by their kind alone. The rules stand before there is an audit log. */
export function hearAttempts(log: Log, clock: () => number): Hearing {
  const isInTime = createPace(atOnce, perSecond, clock);
  const others: Told[] = [];
  return {
    told(what) {
      if (isInTime()) log.event('attempt', { what });
      for (const other of others) other(what);
    },
    alsoTell: (other) => void others.push(other),
  };
}
