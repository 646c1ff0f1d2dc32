import { powerMonitor } from 'electron';
import { createIncidents } from '#electron/services/incident.ts';
import type { Log } from '#electron/services/log.ts';
import { openWatch } from '#electron/services/network/open-watch.ts';
import { lookBySettings } from '#electron/services/network/settings-look.ts';
import type { NetworkWatch } from '#electron/services/network/watch.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import { every } from '#electron/services/timer.ts';
import { campus } from '#shared/campus-settings.ts';

const { holdDownSeconds: usualHold, checkSeconds: usualPause } = campus.shape;

/** The watch over the kiosk's own network; what was known before the machine slept is forgotten. */
export function openKioskNetwork(setup: Setup, log: Log): NetworkWatch {
  const { campus: given } = setup.settings;
  const incident = createIncidents(log);
  const watch = openWatch({
    look: lookBySettings(setup),
    every,
    holdDownSeconds: given?.holdDownSeconds ?? usualHold.parse(undefined),
    checkSeconds: given?.checkSeconds ?? usualPause.parse(undefined),
    onVerdict: ({ verdict, reasons }) =>
      log.event('network', { verdict, reasons: reasons.join(' ') }),
    onFault: (fault) => void incident('network', fault),
  });
  powerMonitor.on('resume', watch.woke);
  const close = () => {
    powerMonitor.off('resume', watch.woke);
    watch.close();
  };
  return { ...watch, close };
}
