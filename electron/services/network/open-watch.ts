import { setTimeout as sleep } from 'node:timers/promises';
import { campusKey } from '#electron/portal/campus-signature.ts';
import type { CampusSettings } from '#shared/campus-settings.ts';
import { createLook, type NetworkLook } from './look-round.ts';
import { usualLimits, type Way } from './round.ts';
import type { ThisMachine } from './this-machine.ts';
import { watchNetwork, type NetworkWatch, type NetworkWatchOptions } from './watch.ts';

/** What a watch over the network is made of; the ways lead to the endpoints. */
export interface OpenLookOptions extends Pick<CampusSettings, 'agree'> {
  readonly keys: readonly string[];
  readonly endpoints: number;
  readonly ways: readonly Way[];
  readonly machine: ThisMachine;
}

/** A look at the network by the real clock and with real chance. */
export function openLook({ keys, ...parts }: OpenLookOptions): NetworkLook {
  return createLook({
    ...parts,
    keys: keys.map(campusKey),
    limits: usualLimits,
    clock: () => performance.now(),
    random: Math.random,
    // A pause that is called off is over; the round sees why.
    wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {}),
  });
}

/** The watch over it, by the same clock. */
export function openWatch(
  options: Omit<NetworkWatchOptions, 'clock' | 'steadyClock' | 'random'>,
): NetworkWatch {
  const clocks = { clock: Date.now, steadyClock: () => performance.now() };
  return watchNetwork({ ...options, ...clocks, random: Math.random });
}
