import { watchPortal, type PortalWatchOptions } from '#electron/services/portal-watch.ts';
import type { Portal } from '#electron/portal/portal.ts';
import type { MachineState } from '#shared/contract/machine.ts';
import { createFakeNetwork } from '#tests/support/fake-network.ts';
import { createFakePortal, fakeTime } from '#tests/support/fake-portal.ts';

export const checkedAt = new Date(fakeTime).toISOString();
const services = { signIn: true, registration: true, mfa: true, release: true };
export const up = { reach: 'up', ...services, endOtherSessions: true, checkedAt } as const;
export const able = { temporaryRelease: true, roles: true, endOtherSessions: true };

/** The kiosk's own clock is the portal's. */
export const calm = { clockAheadSeconds: 0 } as const;

/** A watch over the fake portal; `tick` lets so many milliseconds' timers run once. */
export function openWatch(changes: Partial<Portal> = {}, parts: Partial<PortalWatchOptions> = {}) {
  const portal = createFakePortal(changes);
  const network = createFakeNetwork(['on']);
  const timers = new Map<number, () => void>();
  const heard: MachineState[] = [];
  const faults: unknown[] = [];
  const watch = watchPortal({
    portal,
    network,
    clock: () => fakeTime,
    hasNetwork: () => true,
    opening: () => undefined,
    every(milliseconds, run) {
      timers.set(milliseconds, run);
      return () => timers.delete(milliseconds);
    },
    onChange: (state) => void heard.push(state),
    onFault: (fault) => `fault-${faults.push(fault)}`,
    ...parts,
  });
  const tick = (milliseconds: number) => timers.get(milliseconds)?.();
  return { portal, network, watch, timers, heard, faults, tick };
}
