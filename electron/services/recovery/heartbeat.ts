import type { Every } from '#electron/services/timer.ts';

export interface HeartbeatParts {
  readonly every: Every;
  /** Asks for the next beat; left out where it comes unasked. */
  readonly ask?: () => void;
  /** Called once, when nothing was heard for too long. */
  readonly onSilent: () => void;
}

export interface Heartbeat {
  /** Something was heard. */
  readonly beat: () => void;
  readonly stop: () => void;
}

/** Between two beats, in milliseconds; both sides keep to it. */
export const beatMs = 1_000;
/** So many in a row may be missed; more before the first one, since a process has to come up. */
const mostMissed = 5;
const mostMissedAtFirst = 20;

/**
 * Listens to a process and says when it is silent. It counts its own beats and reads no clock: while
 * this process itself is stopped, or the clock is set, nobody is held for dead.
 */
export function watchHeart({ every, ask, onSilent }: HeartbeatParts): Heartbeat {
  let missed = 0;
  let most = mostMissedAtFirst;
  const stop = every(beatMs, () => {
    missed += 1;
    if (missed <= most) return ask?.();
    stop();
    onSilent();
  });
  ask?.();
  return {
    beat() {
      missed = 0;
      most = mostMissed;
    },
    stop,
  };
}
