import type { After } from '#electron/services/timer.ts';

/** The password that was typed last, for the one change that wants it again (experience.md 3). */
export interface HeldPassword {
  /** Keeps it for three minutes, in place of an earlier one; says who took it. */
  readonly keep: (password: string, takenBy: TakenBy) => void;
  /** Lends it to one use; nothing while another use has it, or when none is kept. */
  readonly lend: () => LentPassword | undefined;
  readonly drop: () => void;
}

/**
 * The sign-in may still take an old password for a while after a change; what `prove` takes is
 * what the portal itself takes (domain.md 1).
 */
export type TakenBy = 'sign-in' | 'prove';

export interface LentPassword {
  readonly password: string;
  readonly takenBy: TakenBy;
  /** Ends the use: a spent one is dropped, an unspent one waits for the next use. */
  readonly giveBack: (how: 'spent' | 'unspent') => void;
}

/** As long as a sign-in counts as proof, in milliseconds. */
const keptMs = 3 * 60_000;

interface Held {
  readonly password: string;
  readonly takenBy: TakenBy;
  readonly callOff: () => void;
  isLent: boolean;
}

export function createHeldPassword(after: After): HeldPassword {
  let held: Held | undefined;
  const drop = () => {
    held?.callOff();
    held = undefined;
  };
  return {
    keep(password, takenBy) {
      drop();
      held = { password, takenBy, callOff: after(keptMs, drop), isLent: false };
    },
    lend() {
      if (!held || held.isLent) return undefined;
      const lent = held;
      lent.isLent = true;
      const giveBack = (how: 'spent' | 'unspent') => {
        lent.isLent = false;
        // Another one may be kept by now; that one is not spent.
        if (how === 'spent' && held === lent) drop();
      };
      return { password: lent.password, takenBy: lent.takenBy, giveBack };
    },
    drop,
  };
}
