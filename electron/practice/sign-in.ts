import { createHash, timingSafeEqual } from 'node:crypto';
import { isReleased, type Account } from './accounts.ts';
import { closed } from './conditions.ts';
import { iso } from './clocks.ts';
import { allow, refuse, type Facts, type Refusal, type Rules } from './rule.ts';
import { locked, progressOf, signedIn, stateOf } from './progress.ts';

type SignIn = Pick<Rules, 'signIn' | 'session' | 'signOut' | 'chooseRole' | 'prove'>;

/** Signing in with ID and password, and what belongs to the session itself. */
export function signInRules(facts: Facts): SignIn {
  const { sessions, locks, clocks } = facts;
  return {
    signIn({ input: { personalId, password } }) {
      const trouble = closed(facts.conditions, 'signIn') ?? locked(facts, personalId);
      if (trouble) return trouble;
      // IDs are compared as typed: one in capitals is nobody's (domain.md 5).
      const account = facts.accounts.get(personalId);
      if (!account || !isSame(account.person.password, password)) {
        return wrongPassword(facts, personalId);
      }
      return admit(facts, account);
    },
    session: ({ session }) => allow(stateOf(session)),
    signOut({ session }) {
      sessions.end(session);
      return allow({});
    },
    chooseRole({ input: { roleId }, session }) {
      if (session.needsCode) return refuse('session-incomplete');
      const { roles } = session.account.person;
      if (!roles.some((role) => role.roleId === roleId)) return refuse('role-unknown');
      session.roleId = roleId;
      signedIn(facts, session);
      return allow(stateOf(session));
    },
    prove({ input: { password }, session }) {
      const { person } = session.account;
      const trouble = locked(facts, person.personalId);
      if (trouble) return trouble;
      if (!isSame(person.password, password)) return wrongPassword(facts, person.personalId);
      locks.right(person.personalId);
      session.provenAt = clocks.seconds();
      return allow({});
    },
  };
}

/** The password was right: what more is needed depends on where the person is (domain.md 4.1). */
function admit(facts: Facts, account: Account) {
  const now = facts.clocks.calendar();
  const { device } = account;
  const isOutside = facts.conditions.network === 'off';
  if (isOutside && !device && now > account.deadline) return refuse('off-campus-not-allowed');
  const hasRelease = device !== undefined && isReleased(device, now);
  const session = facts.sessions.begin(account, isOutside && device !== undefined && !hasRelease);
  session.isCodeProven = isOutside && hasRelease;
  signedIn(facts, session);
  const { token, expiresAt } = session;
  return allow({ token, expiresAt: iso(expiresAt), progress: progressOf(session) });
}

/** Compares in the same time wherever the two differ, as a real portal would. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function wrongPassword(
  { locks }: Facts,
  personalId: string,
): Refusal<'credentials-refused' | 'account-locked'> {
  const until = locks.wrong(personalId);
  return until === undefined
    ? refuse('credentials-refused')
    : refuse('account-locked', { until: iso(until) });
}
