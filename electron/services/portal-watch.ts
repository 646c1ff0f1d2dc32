import type { MachineState } from '#shared/contract/machine.ts';
import type { Portal } from '#electron/portal/portal.ts';
import type { Every } from './timer.ts';

export interface PortalWatchOptions {
  readonly portal: Pick<Portal, 'status' | 'network'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly every: Every;
  readonly onChange: (state: MachineState) => void;
  /** Gets a fault of a look that nobody had asked for. */
  readonly onFault: (fault: unknown) => void;
}

export interface PortalWatch {
  /** What was known when it was asked last. */
  readonly state: () => MachineState;
  /** Settles once something is known, or after two seconds. */
  readonly known: Promise<unknown>;
  /** Asks now. A look that is under way may have missed what happened since: it is asked again. */
  readonly check: () => Promise<MachineState>;
  readonly close: () => void;
}

type StatusReply = Extract<Awaited<ReturnType<Portal['status']>>, { ok: true }>['value'];

/** Between two looks at the portal, in milliseconds. */
const betweenLooks = 30_000;
/** A page does not wait longer than this to say hello, in milliseconds. */
const longestWait = 2_000;

/** Asks the portal for its services and its view of the kiosk's network, now and regularly. */
export function watchPortal(options: PortalWatchOptions): PortalWatch {
  const { every, onChange, onFault } = options;
  const closed = new AbortController();
  let state = firstState(options.clock());
  const look = async (): Promise<MachineState> => {
    const seen = await readState(options);
    const isNews = differs(state, seen);
    state = seen;
    if (isNews && !closed.signal.aborted) onChange(state);
    return state;
  };
  const check = oneAfterTheOther(look);
  const tryCheck = () => check().then(() => undefined, onFault);
  const stopLooking = every(betweenLooks, () => void tryCheck());
  const limit = Promise.withResolvers<undefined>();
  const stopWaiting = every(longestWait, () => {
    limit.resolve(undefined);
  });
  const known = Promise.race([tryCheck(), limit.promise]).finally(stopWaiting);
  const close = () => {
    closed.abort();
    stopLooking();
    stopWaiting();
  };
  return { state: () => state, known, check, close };
}

/** Never two at a time; all who ask during one look share the next one. */
function oneAfterTheOther<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = () => {
    next = undefined;
    running = look().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}

const nothingOpen = {
  signIn: false,
  registration: false,
  mfa: false,
  release: false,
  endOtherSessions: false,
};

function firstState(now: number): MachineState {
  const checkedAt = new Date(now).toISOString();
  return { network: 'unknown', portal: { reach: 'away', ...nothingOpen, checkedAt } };
}

/** Silence means that the network is unknown, never that it is the campus's. */
async function readState({ portal, clock }: PortalWatchOptions): Promise<MachineState> {
  const [status, network] = await Promise.all([portal.status(), portal.network()]);
  const checkedAt = new Date(clock()).toISOString();
  const verdict = network.ok ? (network.value.onCampus ? 'on' : 'off') : 'unknown';
  if (!status.ok) {
    const isRefused = status.failure.code === 'portal-not-trusted';
    const reach = isRefused ? 'not-trusted' : 'away';
    return { network: verdict, portal: { reach, ...nothingOpen, checkedAt } };
  }
  return { network: verdict, portal: { reach: 'up', ...servicesIn(status.value), checkedAt } };
}

/** A service that this portal does not have at all is as good as closed. */
function servicesIn({ services, capabilities }: StatusReply) {
  const { signIn, registration, mfa, release } = services;
  const until = signIn.until ?? registration.until ?? mfa.until ?? release.until;
  return {
    signIn: signIn.open,
    registration: registration.open,
    mfa: mfa.open && capabilities.mfaEnrolment,
    release: release.open && capabilities.temporaryRelease,
    endOtherSessions: capabilities.endOtherSessions,
    ...(until && { until }),
  };
}

/** The time of the look alone is no news. */
function differs(before: MachineState, after: MachineState): boolean {
  const withoutTime = ({ network, portal }: MachineState) =>
    JSON.stringify({ network, portal: { ...portal, checkedAt: '' } });
  return withoutTime(before) !== withoutTime(after);
}
