import { iso } from './clocks.ts';
import { refuse, type Facts, type Refusal } from './rule.ts';
import type { Session } from './sessions.ts';

/** Where a session stands: finished, or what is asked next. */
export function progressOf(
  { institution }: Pick<Facts, 'institution'>,
  { account, needsCode, roleId }: Session,
) {
  const { person, device } = account;
  if (needsCode) {
    const releaseHours = institution.mfa.release?.hours ?? 0;
    return { state: 'code-needed' as const, releasesLeft: device?.releasesLeft ?? 0, releaseHours };
  }
  if (person.roles.length > 1 && roleId === undefined) {
    return { state: 'role-needed' as const, roles: [...person.roles] };
  }
  return { state: 'signed-in' as const };
}

export function stateOf(facts: Facts, session: Session) {
  return { expiresAt: iso(session.expiresAt), progress: progressOf(facts, session) };
}

export function isComplete(facts: Facts, session: Session): boolean {
  return progressOf(facts, session).state === 'signed-in';
}

/** One more thing was right. Wrong tries are forgotten, and proof begins, once nothing is missing. */
export function signedIn(facts: Facts, session: Session): void {
  if (!session.needsCode) facts.locks.right(session.account.person.personalId);
  if (isComplete(facts, session)) session.provenAt ??= facts.clocks.seconds();
}

/** The refusal of an ID that is locked; `undefined` where it is open. */
export function locked(
  { locks }: Facts,
  personalId: string,
): Refusal<'account-locked'> | undefined {
  const until = locks.lockedUntil(personalId);
  return until === undefined ? undefined : refuse('account-locked', { until: iso(until) });
}
