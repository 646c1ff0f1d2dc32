import type { Failure } from '#shared/outcome.ts';
import { overviewOf, type Given } from '#renderer/wizard/define.ts';

type About = Pick<Given, 'institution' | 'overview'>;

/** Who came by activation key has no password before the registration is done (domain.md 9). */
export function provesByKey({ institution, overview }: About): boolean {
  const { registration } = overviewOf({ overview });
  return institution.firstLogin.secret === 'activation-key' && registration.state !== 'done';
}

/** Minutes in which the sign-in may still take the old password, where there may be an old one. */
export function minutesOfOldPassword({ institution, overview }: About): number {
  const { registration } = overviewOf({ overview });
  return registration.state === 'done' ? institution.propagation.signInMinutes : 0;
}

/** Why the password is asked once more: the key of the words. */
export function whyProof(reason: Failure | undefined): 'time' | 'just-changed' {
  return reason?.code === 'proof-needed' ? reason.because : 'time';
}
