import { day, iso } from './clocks.ts';
import { allow, type Facts, type Rules } from './rule.ts';
import type { Session } from './sessions.ts';

/** The account as its owner sees it: what is done and what is open. */
export function overviewRules(facts: Facts): Pick<Rules, 'account'> {
  return {
    account({ session }) {
      const { person, start } = session.account;
      const [first] = person.roles;
      const doneAt = iso(start);
      return allow({
        initials: person.initials,
        role: person.roles.find(({ roleId }) => roleId === session.roleId) ?? first,
        roles: [...person.roles],
        registration: { doneAt },
        password: { changedAt: doneAt },
        email: { confirmedAt: doneAt },
        mfa: mfaOf(facts, session),
      });
    },
  };
}

function mfaOf(facts: Facts, session: Session) {
  const { device, deadline } = session.account;
  return {
    ...(device && { registeredAt: iso(device.registeredAt) }),
    deadline: iso(deadline),
    // Rounded down, so that it is negative exactly when the period is over.
    daysLeft: Math.floor((deadline - facts.clocks.calendar()) / day),
    releasesLeft: device?.releasesLeft ?? 0,
    mayRegisterHere: mayRegister(facts, session),
  };
}

/**
 * Within the period from anywhere; later on campus, or off campus for those who have shown their old
 * device or its release code (domain.md 4.1, 4.5).
 */
export function mayRegister({ clocks, conditions }: Facts, session: Session): boolean {
  if (clocks.calendar() <= session.account.deadline) return true;
  return conditions.network === 'on' || session.isCodeProven;
}
