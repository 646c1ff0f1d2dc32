/** Why a visit ends although nobody pressed End. */
export type Expiry = 'idle' | 'limit' | 'next-person';

export interface IdleLimits {
  /** Quiet time before the question, in seconds; asked anew at each tick. */
  readonly quietSeconds: () => number;
  /** How long the question stands, in seconds. */
  readonly questionSeconds: number;
  /** How long a visit may last, in seconds; each press extends it by as much. */
  readonly visitSeconds: number;
}

export interface IdleOptions {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly limits: IdleLimits;
  readonly onExpire: (reason: Expiry) => void;
}

/** The question "still there?" as it stands: why it is asked, and the seconds left to answer. */
export interface Question {
  readonly cause: 'idle' | 'limit';
  readonly secondsLeft: number;
}

/** Watches one visit. `tick` is called about four times a second and tells what stands now. */
export interface IdleWatch {
  readonly touch: () => void;
  readonly stay: () => void;
  readonly giveUp: () => void;
  readonly tick: () => Question | undefined;
}

/** The two limits of a visit: quiet time, and time as a whole (experience.md 2.10). */
export function watchIdle({ now, limits, onExpire }: IdleOptions): IdleWatch {
  let touchedAt = now();
  let endsAt = now() + limits.visitSeconds * 1000;
  let asked: { readonly cause: Question['cause']; readonly at: number } | undefined;
  let isOver = false;

  function expire(reason: Expiry): void {
    if (isOver) return;
    isOver = true;
    onExpire(reason);
  }
  function causeNow(): Question['cause'] | undefined {
    if (now() >= endsAt) return 'limit';
    return now() - touchedAt >= limits.quietSeconds() * 1000 ? 'idle' : undefined;
  }
  return {
    /** While the question stands, only its buttons answer it. */
    touch: () => {
      if (!asked) touchedAt = now();
    },
    stay: () => {
      if (asked?.cause === 'limit') endsAt = now() + limits.visitSeconds * 1000;
      asked = undefined;
      touchedAt = now();
    },
    giveUp: () => {
      expire('next-person');
    },
    tick: () => {
      const cause = causeNow();
      if (!asked && cause) asked = { cause, at: now() };
      if (!asked || isOver) return undefined;
      const left = limits.questionSeconds - (now() - asked.at) / 1000;
      if (left <= 0) expire(asked.cause);
      return left <= 0 ? undefined : { cause: asked.cause, secondsLeft: Math.ceil(left) };
    },
  };
}
