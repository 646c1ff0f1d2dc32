import { isReleased, type Account } from './accounts.ts';
import type { Caller } from './callers.ts';
import { iso } from './clocks.ts';
import { progressOf, signedIn } from './progress.ts';
import { allow, refuse, type Facts, type Refusal } from './rule.ts';

/** The secret was right: what more is needed depends on where the person is (domain.md 4.1). */
export function admit(facts: Facts, account: Account, { jkt }: Caller) {
  const now = facts.clocks.calendar();
  const { device } = account;
  const isOutside = facts.conditions.network !== 'on';
  if (isOutside && !device && now > account.deadline) return refuse('off-campus-not-allowed');
  const hasRelease = device !== undefined && isReleased(device, facts.institution, now);
  const needsCode = isOutside && device !== undefined && !hasRelease;
  const session = facts.sessions.begin(account, jkt, needsCode);
  session.isCodeProven = isOutside && hasRelease;
  signedIn(facts, session);
  const { token, expiresAt } = session;
  return allow({ token, expiresAt: iso(expiresAt), progress: progressOf(facts, session) });
}

/** One more wrong try, and what is said of it. */
export function wrongSecret(
  { locks }: Facts,
  personalId: string,
): Refusal<'credentials-refused' | 'account-locked'> {
  const until = locks.wrong(personalId);
  return until === undefined
    ? refuse('credentials-refused')
    : refuse('account-locked', { until: iso(until) });
}
