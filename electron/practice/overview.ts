import { day, iso } from './clocks.ts';
import { informationOf } from './information.ts';
import { changeableFrom } from './passwords.ts';
import type { Account } from './accounts.ts';
import { allow, type Facts, type Rules } from './rule.ts';
import type { Session } from './sessions.ts';

/** The account as its owner sees it: what is done and what is open. */
export function overviewRules(facts: Facts): Pick<Rules, 'account'> {
  return {
    account({ session }) {
      const { account, roleId: chosen } = session;
      const { person, information } = account;
      const [first] = person.roles;
      const { emailConfirmedAt } = information;
      return allow({
        initials: person.initials,
        role: person.roles.find(({ roleId }) => roleId === chosen) ?? first,
        roles: [...person.roles],
        registration: informationOf(facts, account),
        password: passwordOf(facts, account),
        email: emailConfirmedAt === undefined ? {} : { confirmedAt: iso(emailConfirmedAt) },
        mfa: mfaOf(facts, session),
      });
    },
  };
}

/** A password from the slip was never changed. */
function passwordOf(facts: Facts, account: Account) {
  const { passwords, information } = account;
  const [present] = passwords;
  const isOwn = present && (information.doneAt !== undefined || passwords.length > 1);
  const from = changeableFrom(facts, account);
  return {
    ...(isOwn && { changedAt: iso(present.from) }),
    policy: facts.institution.password,
    ...(from !== undefined && { changeableFrom: from }),
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
