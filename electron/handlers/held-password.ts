import type { After } from '#electron/services/timer.ts';

/** The password that was typed last, for the one change that wants it again (experience.md 3). */
export interface HeldPassword {
  /** Keeps it for three minutes, in place of an earlier one. */
  readonly keep: (password: string) => void;
  /** Lends it to one use; nothing while another use has it, or when none is kept. */
  readonly lend: () => LentPassword | undefined;
  readonly drop: () => void;
}

export interface LentPassword {
  readonly password: string;
  /** Ends the use: a spent one is dropped, an unspent one waits for the next use. */
  readonly giveBack: (how: 'spent' | 'unspent') => void;
}

/** As long as a sign-in counts as proof, in milliseconds. */
const keptMs = 3 * 60_000;

export function createHeldPassword(after: After): HeldPassword {
  let held:
    { readonly password: string; readonly callOff: () => void; isLent: boolean } | undefined;
  const drop = () => {
    held?.callOff();
    held = undefined;
  };
  return {
    keep(password) {
      drop();
      held = { password, callOff: after(keptMs, drop), isLent: false };
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
      return { password: lent.password, giveBack };
    },
    drop,
  };
}
