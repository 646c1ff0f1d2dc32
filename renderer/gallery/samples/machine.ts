import type { MachineState } from '#shared/contract/machine.ts';
import { moment } from '#renderer/gallery/clock.ts';
import type { PortalPart } from '#shared/trouble.ts';

/** Everything of the portal is there and open. */
export const openPortal: MachineState['portal'] = {
  reach: 'up',
  signIn: true,
  registration: true,
  mfa: true,
  release: true,
  endOtherSessions: true,
  checkedAt: new Date(moment - 60_000).toISOString(),
};

/** A portal in which some parts are closed while people can sign in. */
export function closing(parts: readonly PortalPart[]): Partial<MachineState['portal']> {
  return Object.fromEntries(parts.map((part) => [part, false]));
}
