import type { PracticeWorld } from '#electron/practice/world.ts';
import { createIncidents } from '#electron/services/incident.ts';
import type { Log } from '#electron/services/log.ts';
import { openLook, openWatch } from '#electron/services/network/open-watch.ts';
import type { ThisMachine } from '#electron/services/network/this-machine.ts';
import type { NetworkWatch } from '#electron/services/network/watch.ts';
import { every } from '#electron/services/timer.ts';

/** Practice knows one network, the dock's choice; that of the computer below is none of its business. */
const noMachine: ThisMachine = {
  interfaces: () => ({}),
  read: () => undefined,
  localAddress: async () => undefined,
};

/** The kiosk's own watch; its one endpoint is the practice portal of this world. */
export function openPracticeNetwork(
  { dial, host, campusKey }: PracticeWorld,
  log: Log,
): NetworkWatch {
  const found = { ok: true, dials: [dial], isTunnel: false } as const;
  const way = { endpoint: 0, family: 4, host, basePath: '', find: async () => found } as const;
  const look = openLook({
    keys: [campusKey],
    endpoints: 1,
    agree: 1,
    ways: [way],
    machine: noMachine,
  });
  const incident = createIncidents(log);
  const onFault = (fault: unknown) => void incident('network', fault);
  return openWatch({ look, every, holdDownSeconds: 15, checkSeconds: 60, onFault });
}
