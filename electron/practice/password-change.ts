import { iso } from './clocks.ts';
import { closed } from './conditions.ts';
import { refusedRules, setPassword } from './passwords.ts';
import { unproven, useProof, withoutCurrent } from './proof.ts';
import { allow, refuse, type Facts, type Rules } from './rule.ts';
import { keepSecret } from './secret.ts';
import type { Session } from './sessions.ts';

/** Changing the password (domain.md 1): the portal has it at once, the sign-in later. */
export function passwordRules(facts: Facts): Pick<Rules, 'changePassword'> {
  return {
    changePassword({ input: { currentPassword, newPassword, endOtherSessions }, session }) {
      const trouble =
        closed(facts.conditions, 'registration') ??
        unproven(facts, session) ??
        withoutCurrent(facts, session, currentPassword);
      if (trouble) return trouble;
      const { account } = session;
      const isChange = account.information.doneAt !== undefined;
      const [first, ...rules] = refusedRules(facts, account, { newPassword, isChange });
      if (first) return refuse('password-refused', { rules: [first, ...rules] });
      setPassword(facts, account, keepSecret(newPassword));
      useProof(session);
      const changedAt = iso(facts.clocks.calendar());
      if (!endOtherSessions) return allow({ changedAt });
      return allow({ changedAt, otherSessionsEnded: endOthers(facts, session) });
    },
  };
}

/** Those of the API and those on the portal's own pages. */
function endOthers({ sessions, pageSessions }: Facts, session: Session): number {
  return sessions.endAll(session.account, session) + pageSessions.endAll(session.account);
}
