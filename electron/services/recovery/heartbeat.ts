import type { Every } from '#electron/services/timer.ts';

export interface HeartbeatParts {
  readonly every: Every;
  /** Asks for the next beat; left out where it comes unasked. */
  readonly ask?: () => void;
  /** Called once, when nothing was heard for too long. */
  readonly onSilent: () => void;
  /** For how long that process has waited for a processor so far, in milliseconds; 0 where nobody knows. */
  readonly waited?: () => number;
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
/** From here on it is looked how long it waits; one beat may be on its way. */
const lookFrom = 2;

/**
 * Listens to a process and says when it is silent. It counts its own beats and reads no clock: while
 * this process itself is stopped, or the clock is set, nobody is held for dead. Who waits for a processor
 * half of the time or more is not silent but gets no turn on a crowded computer: it has as long as one
 * that comes up. One that hangs is not waiting, and one that was stopped is not either.
 */
export function watchHeart({ every, ask, onSilent, waited = never }: HeartbeatParts): Heartbeat {
  let [missed, most, before] = [0, mostMissedAtFirst, 0];
  const isCrowdedOut = () =>
    missed <= mostMissedAtFirst && waited() - before >= ((missed - lookFrom) * beatMs) / 2;
  const stop = every(beatMs, () => {
    missed += 1;
    if (missed === lookFrom) before = waited();
    if (missed <= most || isCrowdedOut()) return ask?.();
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

/** Nothing is known of it. */
function never(): number {
  return 0;
}
