import type { MachineState } from '#shared/contract/machine.ts';

type Portal = Pick<MachineState, 'portal'>;

/** What of the portal is open, as one word (domain.md 2.5); `partly`: people can sign in and look. */
export type Service = 'open' | 'partly' | 'closed' | 'away' | 'not-trusted';

/** Why nobody can sign in at all. */
export type ShutService = Exclude<Service, 'open' | 'partly'>;

/** Services of the portal that maintenance can close one by one while signing in works. */
export const portalParts = ['registration', 'mfa', 'release'] as const;
export type PortalPart = (typeof portalParts)[number];

/** What a task needs of the portal; `sign-in` where looking is all, `nothing` for a guide. */
export type Need = PortalPart | 'sign-in' | 'nothing';

/** Temporary release counts only where the institution has one. */
export function serviceOf(state: Portal, hasRelease: boolean): Service {
  const { reach, signIn } = state.portal;
  if (reach !== 'up') return reach;
  if (!signIn) return 'closed';
  return closedParts(state, hasRelease).length === 0 ? 'open' : 'partly';
}

/** The parts that are closed while signing in works. */
export function closedParts({ portal }: Portal, hasRelease: boolean): readonly PortalPart[] {
  return portalParts.filter((part) => !portal[part] && (part !== 'release' || hasRelease));
}

/** Whether what a task needs is open now. */
export function isOpenFor(need: Need, { portal }: Portal): boolean {
  if (need === 'nothing') return true;
  if (portal.reach !== 'up' || !portal.signIn) return false;
  return need === 'sign-in' || portal[need];
}

/** The word for a portal in which nobody can sign in; undefined where somebody can. */
export function shutWord(service: Service | undefined): ShutService | undefined {
  return service === undefined || service === 'open' || service === 'partly' ? undefined : service;
}
