import type { Log } from '#electron/services/log.ts';
import { createPace } from '#electron/services/pace.ts';
import type { Told } from './rule.ts';

/** So many lines at once, and one a minute: a page that tries without end does not fill the log. */
const atOnce = 20;
const perSecond = 1 / 60;

/** Writes attempts into the log, by their kind alone. */
export function toldAttempts(log: Log, clock: () => number): Told {
  const isInTime = createPace(atOnce, perSecond, clock);
  return (what) => {
    if (isInTime()) log.event('attempt', { what });
  };
}
