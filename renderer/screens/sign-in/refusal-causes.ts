import type { Institution } from '#shared/institution.ts';
import type { Secret } from './secret.ts';

/** A refused sign-in, as far as the page knows it. */
export interface Tried {
  readonly secret: Secret;
  /** Characters (code points) that were sent. */
  readonly sentLength: number;
  readonly hasTriedShort: boolean;
  /** Refusals of this visit. */
  readonly refusals: number;
  readonly looksLikeRoleId: boolean;
}

/** Refusals after which no try is offered any more: the kiosk never helps to lock somebody out. */
const lastOffer = 2;

/**
 * How many first characters are worth a try, where older systems would have cut what was typed
 * (domain.md 1); once, for it counts as a try like any other.
 */
export function shortTry(
  { password: { onceKept } }: Pick<Institution, 'password'>,
  { sentLength, hasTriedShort, refusals, ...tried }: Tried,
): number | undefined {
  if (tried.secret !== 'password' || hasTriedShort || refusals > lastOffer) return undefined;
  return onceKept !== undefined && sentLength > onceKept ? onceKept : undefined;
}

export type LikelyCause =
  'check' | 'check-key' | 'role-id' | 'short-tried' | 'old-counts' | 'propagation-wait' | 'mail';

/** What is likely, the likeliest first; each is a sentence with the next act. */
export function likelyCauses(
  { firstLogin, propagation }: Pick<Institution, 'firstLogin' | 'propagation'>,
  tried: Tried,
): readonly LikelyCause[] {
  if (tried.secret === 'activation-key') return ['check-key'];
  /** Who came by key has no old password: until the new one has arrived none counts. */
  const hasOld = firstLogin.secret === 'password';
  const isLate = propagation.signInMinutes > 0;
  const all: readonly [LikelyCause, boolean][] = [
    ['check', true],
    ['role-id', tried.looksLikeRoleId],
    ['short-tried', tried.hasTriedShort],
    ['old-counts', hasOld && isLate],
    ['propagation-wait', !hasOld && isLate],
    ['mail', hasOld && !isLate],
  ];
  return all.filter(([, isSo]) => isSo).map(([cause]) => cause);
}
