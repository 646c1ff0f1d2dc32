import {
  charged,
  countedFrom,
  noTries,
  waitLeft,
  type Moment,
} from '#electron/services/staff-pin/limiter.ts';
import type { StaffPin } from '#electron/services/staff-pin/staff-pin.ts';
import type { CountedTries } from '#electron/services/staff-pin/tries.ts';

/** The PIN of staff in practice; the dock shows it. */
const firstPin = '86420975';

/** Staff in practice: nothing outlasts the program, and the PIN is no secret. */
export interface PracticeStaff {
  readonly pin: StaffPin;
  /** The PIN that counts now. */
  readonly shownPin: () => string;
  readonly codeTries: CountedTries;
  /** The PIN of the start counts again, and no wrong ones are remembered. */
  readonly startOver: () => void;
}

export function createPracticeStaff(seconds: () => number): PracticeStaff {
  let counting = firstPin;
  const [tries, codeTries] = [countInMemory(seconds), countInMemory(seconds)];
  return {
    shownPin: () => counting,
    codeTries,
    startOver() {
      counting = firstPin;
      void tries.forget();
      void codeTries.forget();
    },
    pin: {
      async try(pin) {
        const isRight = pin.normalize('NFKC') === counting;
        const tried = await tries.try(async () => (isRight ? 'right' : 'wrong'));
        return tried.result === 'neither' ? { result: 'unusable' } : tried;
      },
      async set(pin) {
        counting = pin;
        await tries.forget();
      },
    },
  };
}

/** The kiosk's own rule, without its file. */
function countInMemory(seconds: () => number): CountedTries {
  const now = (): Moment => ({ wall: seconds(), monotonic: seconds(), boot: 'practice' });
  let known = noTries(now());
  return {
    async try(judge) {
      const before = known;
      const left = waitLeft(before, now());
      known = left > 0 ? countedFrom(before, now()) : charged(before, now());
      if (left > 0) return { result: 'wait', waitMs: left };
      const result = await judge();
      if (result === 'wrong') return { result, waitMs: known.waitMs };
      known = result === 'right' ? noTries(now()) : before;
      return { result };
    },
    async forget() {
      known = noTries(now());
    },
  };
}
