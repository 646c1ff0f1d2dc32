import { figures } from './figures.ts';
import { isPresentSecret } from './passwords.ts';
import { locked } from './progress.ts';
import { refuse, type Facts, type Refusal } from './rule.ts';
import type { Session } from './sessions.ts';

/** The sign-in, or the password once more, is proof for a while and for one change. */
export function unproven(
  { clocks }: Facts,
  { provenAt }: Session,
): Refusal<'proof-required'> | undefined {
  const isFresh = provenAt !== undefined && clocks.seconds() < provenAt + figures.proofMs;
  return isFresh ? undefined : refuse('proof-required');
}

/** Something was changed with it; a refusal leaves it as it is. */
export function useProof(session: Session): void {
  delete session.provenAt;
}

/** Whether the present password is missing where a change must carry it; a wrong one is a try. */
export function withoutCurrent(
  facts: Facts,
  { account }: Session,
  typed: string | undefined,
): Refusal<'proof-required'> | undefined {
  if (!facts.institution.password.needsCurrent) return undefined;
  const { personalId } = account.person;
  if (typed === undefined || locked(facts, personalId)) return refuse('proof-required');
  if (isPresentSecret(account, typed)) return undefined;
  facts.locks.wrong(personalId);
  return refuse('proof-required');
}
