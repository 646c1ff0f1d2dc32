import { campusAnswerOf } from './campus.ts';
import { iso } from './clocks.ts';
import type { ServiceState } from './conditions.ts';
import { allow, type Facts, type Rules } from './rule.ts';

/** What the portal tells everybody. */
export function publicRules({
  campus,
  clocks,
  conditions,
  institution,
}: Facts): Pick<Rules, 'status' | 'network'> {
  return {
    status() {
      const { signIn, registration, mfa, release } = conditions.services;
      return allow({
        today: iso(clocks.calendar()),
        services: {
          signIn: shown(signIn),
          registration: shown(registration),
          mfa: shown(mfa),
          release: shown(release),
        },
        capabilities: {
          mfaEnrolment: true,
          temporaryRelease: institution.mfa.release !== undefined,
          roles: true,
          endOtherSessions: true,
        },
      });
    },
    network: ({ parameter }) =>
      allow({ answer: campus.sign(campusAnswerOf(conditions, parameter, clocks.seconds)) }),
  };
}

function shown({ open, until }: ServiceState) {
  return until === undefined ? { open } : { open, until: iso(until) };
}
