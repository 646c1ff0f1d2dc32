import { admit, wrongSecret } from './admission.ts';
import { closed } from './conditions.ts';
import { isKey, isPresentSecret, signInTakes } from './passwords.ts';
import { locked, signedIn, stateOf } from './progress.ts';
import { allow, refuse, type Facts, type Rules } from './rule.ts';

type SignIn = Pick<Rules, 'signIn' | 'activate' | 'session' | 'signOut' | 'chooseRole' | 'prove'>;

/** Signing in with an ID and its secret, and what belongs to the session itself. */
export function signInRules(facts: Facts): SignIn {
  const { sessions, locks, clocks } = facts;
  return {
    signIn({ input: { personalId, password }, caller }) {
      const trouble = closed(facts.conditions, 'signIn') ?? locked(facts, personalId);
      if (trouble) return trouble;
      // IDs are compared as typed: one in capitals is nobody's (domain.md 5).
      const account = facts.accounts.get(personalId);
      if (!account || !signInTakes(facts, account, password)) return wrongSecret(facts, personalId);
      return admit(facts, account, caller);
    },
    activate({ input: { personalId, activationKey }, caller }) {
      const trouble = closed(facts.conditions, 'signIn') ?? locked(facts, personalId);
      if (trouble) return trouble;
      const account = facts.accounts.get(personalId);
      const activation = account?.activation;
      if (!account || !activation || !isKey(activation.key, activationKey)) {
        return wrongSecret(facts, personalId);
      }
      // It opens the first registration, and nothing once that is done.
      const isOver = activation.endsAt <= clocks.calendar();
      if (isOver || account.information.doneAt !== undefined) return refuse('activation-expired');
      return admit(facts, account, caller);
    },
    session: ({ session }) => allow(stateOf(facts, session)),
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
      return allow(stateOf(facts, session));
    },
    prove({ input: { password }, session }) {
      const { personalId } = session.account.person;
      const trouble = locked(facts, personalId);
      if (trouble) return trouble;
      if (!isPresentSecret(session.account, password)) return wrongSecret(facts, personalId);
      locks.right(personalId);
      session.provenAt = clocks.seconds();
      return allow({});
    },
  };
}
