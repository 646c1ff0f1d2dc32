import type { State } from '#renderer/gallery/state.ts';
import { firstLoginStates } from './first-login.ts';
import { mailStates } from './mail.ts';
import { mfaStates } from './set-up-mfa.ts';
import { taskStates } from './tasks.ts';
import { variantsOf } from './variant.ts';

/** States of steps that no table tells: what somebody has typed, opened, or is called. */
export function stepStates(steps: readonly State[]): readonly State[] {
  const like = variantsOf(steps);
  const all = [firstLoginStates, mailStates, mfaStates, taskStates];
  return all.flatMap((states) => states(like));
}
