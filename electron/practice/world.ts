import type { Dial } from '#electron/portal/dial.ts';
import { after as realAfter, type After } from '#electron/services/timer.ts';
import type { Institution } from '#shared/institution.ts';
import { createCallers, type Callers } from './callers.ts';
import type { Clock } from './clocks.ts';
import { createControl, type WorldControl } from './control.ts';
import type { PracticeKiosk } from './kiosk.ts';
import { practiceHandlers, type PracticeHandlers } from './handlers.ts';
import { createLoopbackDial } from './loopback-dial.ts';
import { practiceIdentity, type PracticeIdentity } from './identity.ts';
import { startPortalServer } from './server.ts';

export interface PracticeWorldOptions {
  /** The profile, under practice's own issuer. */
  readonly institution: Institution;
  /** The real time, for one-time codes and short limits; it never travels. */
  readonly seconds: Clock;
  /** For the answers of a slow portal; the real timer where nothing else is said. */
  readonly after?: After;
  /** Gets a fault of the practice portal; without it, a warning names its kind only. */
  readonly onFault?: (fault: unknown) => void;
}

export interface PracticeWorld extends PracticeIdentity {
  readonly port: number;
  /** What requests say in their Host header. */
  readonly host: string;
  readonly dial: Dial;
  readonly handlers: PracticeHandlers;
  readonly control: WorldControl;
  /** The key that signs this portal's answers about the network, as settings pin it. */
  readonly campusKey: string;
  /** The machine in front of it, for its watch. */
  readonly kiosk: PracticeKiosk;
  /** The world has changed: network and portal should be asked again. */
  readonly onChange: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

/** Until a loopback connection stands, in milliseconds. */
const connectMs = 5_000;

/** A portal of one's own behind HTTP on loopback, with its own calendar and network. */
export async function createPracticeWorld(options: PracticeWorldOptions): Promise<PracticeWorld> {
  const { institution, seconds, after = realAfter, onFault = warn } = options;
  const listeners: (() => void)[] = [];
  const onChange = () => {
    for (const listener of listeners) listener();
  };
  let host = '';
  const origin = () => `http://${host}`;
  const made = createControl({ institution, seconds, origin, onChange });
  const { control, campusKey, kiosk, portal, answers } = made;
  const callers = callersOf(control, seconds, origin);
  const server = await startPortalServer({ portal, seconds, callers, answers, after, onFault });
  host = `127.0.0.1:${server.port}`;
  // The mails that wait at the start name the port that is known only now.
  control.startOver();
  const way = { host, dial: createLoopbackDial(server.port, connectMs) };
  const code = control.kiosks.newCode();
  return {
    ...way,
    ...(await practiceIdentity({ ...way, code, seconds, kioskClock: kiosk.clock })),
    port: server.port,
    handlers: practiceHandlers(control),
    ...{ control, campusKey, kiosk },
    onChange: (listener) => void listeners.push(listener),
    close: server.close,
  };
}

/** Who asks, at the portal's own addresses and at those of what stands before it. */
function callersOf(
  { kiosks, reachedAt }: WorldControl,
  seconds: Clock,
  origin: () => string,
): Callers {
  const named = () => origin().replace('127.0.0.1', 'localhost');
  return createCallers({ kiosks, seconds, addresses: () => [origin(), named(), ...reachedAt] });
}

/** The kind of a fault says where to look; its message could hold what somebody typed. */
function warn(fault: unknown): void {
  process.emitWarning(
    `The practice portal has a fault: ${fault instanceof Error ? fault.name : ''}`,
  );
}
