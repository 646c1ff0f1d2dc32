import type { Dial } from '#electron/portal/dial.ts';
import { createCalendar } from './calendar.ts';
import type { Clock } from './clocks.ts';
import { createConditions, type ServiceName, type ServiceState } from './conditions.ts';
import { practiceHandlers, type PracticeHandlers } from './handlers.ts';
import { createLoopbackDial } from './loopback-dial.ts';
import { createPracticePortal } from './portal.ts';
import { startPortalServer } from './server.ts';

export interface PracticeWorldOptions {
  /** The real time, for one-time codes and short limits; it never travels. */
  readonly seconds: Clock;
  /** Gets a fault of the practice portal; without it, a warning names its kind only. */
  readonly onFault?: (fault: unknown) => void;
}

/** What trainers and tests may do to the world. */
export interface WorldControl {
  readonly network: () => 'on' | 'off';
  readonly setNetwork: (network: 'on' | 'off') => void;
  /** Whole days that the calendar is ahead of today. */
  readonly day: () => number;
  readonly travel: (day: number) => void;
  readonly setService: (name: ServiceName, state: ServiceState) => void;
  /** Everybody, the network, the services and the day as at the start. */
  readonly startOver: () => void;
  /** The registered device's key of a person, as that person's phone has it. */
  readonly deviceKey: (personalId: string) => string | undefined;
}

export interface PracticeWorld {
  readonly port: number;
  /** What requests say in their Host header. */
  readonly host: string;
  readonly dial: Dial;
  readonly handlers: PracticeHandlers;
  readonly control: WorldControl;
  /** The world has changed: network and portal should be asked again. */
  readonly onChange: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

/** Until a loopback connection stands, in milliseconds. */
const connectMs = 5_000;

/** A portal of one's own behind HTTP on loopback, with its own calendar and network. */
export async function createPracticeWorld(options: PracticeWorldOptions): Promise<PracticeWorld> {
  const { seconds, onFault = warn } = options;
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const { control, portal } = createControl(seconds, changed);
  const server = await startPortalServer({ portal, seconds, onFault });
  return {
    port: server.port,
    host: `127.0.0.1:${server.port}`,
    dial: createLoopbackDial(server.port, connectMs),
    handlers: practiceHandlers(control),
    control,
    onChange: (listener) => void listeners.push(listener),
    close: server.close,
  };
}

function createControl(seconds: Clock, changed: () => void) {
  const calendar = createCalendar(seconds);
  const conditions = createConditions();
  const clocks = { calendar: calendar.now, seconds };
  let portal = createPracticePortal(clocks, conditions);
  const change = (how: () => void) => {
    how();
    changed();
  };
  const control: WorldControl = {
    network: () => conditions.network,
    setNetwork: (network) => change(() => Object.assign(conditions, { network })),
    day: calendar.day,
    travel: (day) => change(() => calendar.travel(day)),
    setService: (name, state) =>
      change(() => (conditions.services = { ...conditions.services, [name]: state })),
    startOver: () =>
      change(() => {
        calendar.travel(0);
        Object.assign(conditions, createConditions());
        portal = createPracticePortal(clocks, conditions);
      }),
    deviceKey: (personalId) => portal.facts.accounts.get(personalId)?.device?.key,
  };
  return { control, portal: () => portal };
}

/** The kind of a fault says where to look; its message could hold what somebody typed. */
function warn(fault: unknown): void {
  process.emitWarning(
    `The practice portal has a fault: ${fault instanceof Error ? fault.name : ''}`,
  );
}
