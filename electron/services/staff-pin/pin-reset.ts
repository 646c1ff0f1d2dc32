import type { Registry } from '#electron/portal/registry.ts';
import { fail, type Outcome, type PortalTrouble } from '#shared/outcome.ts';
import type { StaffPin } from './staff-pin.ts';
import type { CountedTries, Tried } from './tries.ts';
import { pinTrouble } from './verifier.ts';

export interface PinResetParts {
  readonly pin: Pick<StaffPin, 'set'>;
  readonly tries: CountedTries;
  /** Asks the portal, which uses the code up. */
  readonly useCode: Registry['useStaffCode'];
}

type ResetOutcome = Outcome<
  object,
  'staff-pin-weak' | 'staff-pin-wait' | 'staff-pin-none' | 'staff-code-refused' | PortalTrouble
>;

/** Sets another PIN with a one-time code of the portal, which never learns the PIN. */
export type ResetPin = (code: string, pin: string) => Promise<ResetOutcome>;

/** What the contract with the portal takes for a code. */
const codeForm = /^[A-Za-z0-9-]{8,64}$/;

export function createPinReset({ pin: staffPin, tries, useCode }: PinResetParts): ResetPin {
  return async (typed, typedPin) => {
    const [code, pin] = [typed.normalize('NFKC').replace(/\s/g, ''), typedPin.normalize('NFKC')];
    if (pinTrouble(pin)) return fail('staff-pin-weak', {});
    let told: ResetOutcome = fail('staff-code-refused', {});
    const tried = await tries.try(async () => {
      if (codeForm.test(code)) told = await useCode(code);
      return judged(told);
    });
    if (tried.result === 'right') await staffPin.set(pin);
    return notTried(tried) ?? told;
  };
}

/** Trouble on the way says nothing of the code. */
function judged(told: ResetOutcome): 'right' | 'wrong' | 'neither' {
  if (told.ok) return 'right';
  return told.failure.code === 'staff-code-refused' ? 'wrong' : 'neither';
}

function notTried(tried: Tried): ResetOutcome | undefined {
  if (tried.result === 'unusable') return fail('staff-pin-none', { reason: 'unusable' });
  if (tried.result !== 'wait') return undefined;
  return fail('staff-pin-wait', { seconds: secondsOf(tried.waitMs) });
}

/** Rounded up: who waits that long waits long enough. */
export function secondsOf(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
