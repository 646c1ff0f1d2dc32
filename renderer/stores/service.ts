import type { MachineState } from '#shared/contract/machine.ts';

/** What of the portal is open, as one word. */
export type Service = 'open' | 'login-only' | 'closed' | 'away' | 'not-trusted';

/** `login-only`: people can sign in and look; setting up MFA is closed. */
export function serviceOf({ portal }: Pick<MachineState, 'portal'>): Service {
  if (portal.reach !== 'up') return portal.reach;
  if (!portal.signIn) return 'closed';
  return portal.mfa ? 'open' : 'login-only';
}

/** Whether anybody can sign in at all. */
export function isOpen(service: Service): boolean {
  return service === 'open' || service === 'login-only';
}
