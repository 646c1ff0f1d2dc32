import { overviewOf, type Given } from '#renderer/wizard/define.ts';

/** The second of two, where it is still open. */
export interface MfaToDo {
  /** It can be set up from this kiosk, now. */
  readonly isPossible: boolean;
  /** Milliseconds since 1970. */
  readonly deadline: number | undefined;
}

export function mfaToDo(given: Pick<Given, 'overview' | 'state'>): MfaToDo | undefined {
  const { mfa } = overviewOf(given);
  if (mfa.registeredAt !== undefined) return undefined;
  return {
    isPossible: mfa.mayRegisterHere && given.state.portal.mfa,
    deadline: mfa.deadline === undefined ? undefined : Date.parse(mfa.deadline),
  };
}
