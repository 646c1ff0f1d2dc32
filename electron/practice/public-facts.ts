import { iso } from './clocks.ts';
import type { ServiceState } from './conditions.ts';
import { allow, type Facts, type Rules } from './rule.ts';

/** Addresses for documentation (RFC 5737): no machine has them. */
const addresses = { on: '192.0.2.10', off: '203.0.113.10' } as const;

/** What the portal tells everybody. */
export function publicRules({
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
    network() {
      const place = conditions.network === 'on' ? 'on' : 'off';
      return allow({ onCampus: place === 'on', observedAddress: addresses[place] });
    },
  };
}

function shown({ open, until }: ServiceState) {
  return until === undefined ? { open } : { open, until: iso(until) };
}
