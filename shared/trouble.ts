import type { MachineState } from './contract/machine.ts';
import { clockLimitSeconds } from './kiosk-clock.ts';

/**
 * Everything that can stand between a visitor and the kiosk, the most fundamental first: what is said
 * is the first that is so. With the last two somebody can still log in.
 */
export const troubles = [
  'out-of-order',
  'disk-full',
  'key-store',
  'network-gone',
  'portal-away',
  'not-trusted',
  'clock-wrong',
  'revoked',
  'not-registered',
  'unproven',
  'closed',
  'maintenance',
  'login-only',
  'network-unknown',
] as const;
export type Trouble = (typeof troubles)[number];

/** Trouble with which nobody can begin a visit. */
export type ShutTrouble = Exclude<Trouble, 'login-only' | 'network-unknown'>;

/** Services of the portal that maintenance can close one by one while signing in works. */
export const portalParts = ['registration', 'mfa', 'release'] as const;
export type PortalPart = (typeof portalParts)[number];

/** The trouble there is; undefined where all is well. Temporary release counts only where there is one. */
export function troubleOf(state: MachineState, hasRelease: boolean): Trouble | undefined {
  return troublesIn(state, hasRelease)[0];
}

/** All of it, the most fundamental first. */
export function troublesIn(state: MachineState, hasRelease: boolean): readonly Trouble[] {
  const isSo = {
    'out-of-order': state.incident !== undefined,
    'disk-full': state.disk !== undefined,
    'key-store': state.keyStore !== undefined,
    'network-gone': state.portal.reach === 'no-network',
    'portal-away': state.portal.reach === 'away',
    'not-trusted': state.portal.reach === 'not-trusted',
    // Where the portal refuses the kiosk by its clock, it is wrong however little.
    'clock-wrong':
      state.portal.reach === 'clock' || Math.abs(state.clockAheadSeconds ?? 0) > clockLimitSeconds,
    revoked: state.portal.reach === 'revoked',
    'not-registered': ['not-registered', 'other-portal'].includes(state.portal.reach),
    unproven: state.portal.reach === 'unproven',
    closed: state.hours?.isOpen === false,
    maintenance: !state.portal.signIn,
    'login-only': closedParts(state, hasRelease).length > 0,
    'network-unknown': state.network === 'unknown',
  } as const satisfies Record<Trouble, boolean>;
  return troubles.filter((trouble) => isSo[trouble]);
}

/** The same for somebody who has begun: neither the clock nor the hours cut a visit. */
export function troubleInVisit(state: MachineState, hasRelease: boolean): Trouble | undefined {
  const { network, portal } = state;
  return troubleOf({ network, portal }, hasRelease);
}

/** The trouble that lets nobody begin; undefined where somebody can. */
export function shutBy(trouble: Trouble | undefined): ShutTrouble | undefined {
  return trouble === 'login-only' || trouble === 'network-unknown' ? undefined : trouble;
}

/** The parts of the portal that are closed while signing in works. */
export function closedParts(
  { portal }: Pick<MachineState, 'portal'>,
  hasRelease: boolean,
): readonly PortalPart[] {
  return portalParts.filter((part) => !portal[part] && (part !== 'release' || hasRelease));
}
