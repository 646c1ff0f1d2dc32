import type { Setup } from '#electron/services/settings-file.ts';
import type { NetworkLook } from './look-round.ts';
import { openLook } from './open-watch.ts';
import { usualLimits } from './round.ts';
import { thisMachine } from './this-machine.ts';
import { tlsWays } from './tls-ways.ts';

/** A look at the network by the settings. Without their part for the campus nothing is asked. */
export function lookBySettings({ settings, certificateAuthority }: Setup): NetworkLook {
  const { endpoints = [], keys = [], pins = [], agree = 1 } = settings.campus ?? {};
  const { tryMs: connectMs } = usualLimits;
  const machine = thisMachine;
  const ways = tlsWays({ endpoints, pins, certificateAuthority, connectMs, machine });
  return openLook({ endpoints: endpoints.length, ways, keys, agree, machine });
}
