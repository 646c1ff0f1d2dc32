import { createClient } from '#shared/contract/client.ts';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { hearAnnouncements } from './announcements.ts';
import { openBridge } from './bridge.ts';
import type { Door } from './door.ts';
import type { Host, PracticeHost } from './host.ts';
import { openSocket } from './web-socket.ts';

export interface Connection {
  readonly host: Host;
  /** The trainer's dock; in the practice app only. */
  readonly practice?: PracticeHost;
}

/** Connects the page to whatever serves it: the kiosk's bridge, or the web socket beside the page. */
export async function connectHost(page: Window & typeof globalThis = window): Promise<Connection> {
  const door = page.kiosk ? openBridge(page.kiosk) : await openSocket(page);
  return connectThrough(door);
}

/** Typed calls and announcements over an open door. */
export async function connectThrough(door: Door): Promise<Connection> {
  const host = createHost(door);
  // Decided when the page is built: the kiosk's page has nothing of practice inside.
  if (!__PRACTICE__) return { host };
  const { practiceContract } = await import('#shared/contract/practice.ts');
  return { host, practice: createClient('machine', practiceContract, door).practice };
}

function createHost(door: Door): Host {
  const { machine } = createClient('machine', machineContract, door);
  const visit = createClient('visit', visitContract, door);
  const announcements = hearAnnouncements(door);
  return {
    machine: {
      ...machine,
      endVisit: async (...call) => {
        const outcome = await machine.endVisit(...call);
        if (outcome.ok) door.startAnew();
        return outcome;
      },
    },
    ...visit,
    onState: (listener) => {
      announcements.on('state', listener);
    },
    onReceipt: (listener) => {
      announcements.on('receipt', listener);
    },
    onWiping: (listener) => {
      announcements.on('wiping', ({ isOn }) => listener(isOn));
    },
    onShut: (listener) => {
      door.onShut(listener);
    },
    tryAnew: () => door.tryAnew(),
    openStaff: async () => (await import('./staff.ts')).staffThrough(door),
  };
}
