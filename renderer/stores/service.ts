import type { MachineState } from '#shared/contract/machine.ts';
import type { PortalPart } from '#shared/trouble.ts';

/** What a task needs of the portal; `sign-in` where looking is all, `nothing` for a guide. */
export type Need = PortalPart | 'sign-in' | 'nothing';

/** Whether what a task needs is open now (domain.md 2.5). */
export function isOpenFor(need: Need, { portal }: Pick<MachineState, 'portal'>): boolean {
  if (need === 'nothing') return true;
  if (portal.reach !== 'up' || !portal.signIn) return false;
  return need === 'sign-in' || portal[need];
}
