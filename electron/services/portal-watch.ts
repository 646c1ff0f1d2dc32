import type { MachineState } from '#shared/contract/machine.ts';
import { troubleOf } from '#shared/trouble.ts';
import { nothingKnown, readState, type LookParts } from './look.ts';
import type { NetworkWatch } from './network/watch.ts';
import type { Health } from './recovery/health.ts';
import type { Every } from './timer.ts';

export interface PortalWatchOptions extends LookParts {
  readonly network: Pick<NetworkWatch, 'verdict' | 'check' | 'onChange'>;
  /** How the machine itself is; well where nothing is said. */
  readonly health?: Health | undefined;
  readonly every: Every;
  /** Gets what has changed, and while there is trouble the time of each look. */
  readonly onChange: (state: MachineState) => void;
  /** Gets a fault of a look; gives back the number that it was logged under. */
  readonly onFault: (fault: unknown) => string;
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

/** Between two looks at the portal, in milliseconds. */
const betweenLooks = 30_000;
/** The machine knows nothing against itself. */
const wellHealth: Health = { facts: () => ({}), onChange: () => () => undefined };
/** A page does not wait longer than this to say hello, in milliseconds. */
const longestWait = 2_000;

/**
 * Asks the portal for its services, now and regularly, and tells what the watch over the network says.
 * Whoever asks for a check has the network asked too.
 */
export function watchPortal(options: PortalWatchOptions): PortalWatch {
  const { every, network, onChange, health = wellHealth } = options;
  const closed = new AbortController();
  let seen = nothingKnown(options);
  let isLookedAt = false;
  // What the machine knows of itself needs no look.
  const state = (): MachineState => ({ ...seen, ...health.facts() });
  const tell = () => {
    // Before the first look there is nothing to tell of the portal.
    if (isLookedAt && !closed.signal.aborted) onChange(state());
  };
  const look = async (): Promise<MachineState> => {
    const next = await tryToLook(options, seen);
    const isNews = differs(seen, next);
    seen = next;
    isLookedAt = true;
    if (isNews || troubleOf(state(), true) !== undefined) tell();
    return state();
  };
  const lookAgain = oneAfterTheOther(look);
  const check = async () => {
    await Promise.all([lookAgain(), network.check()]);
    return state();
  };
  network.onChange((verdict) => {
    seen = { ...seen, network: verdict };
    tell();
  });
  const stopHearing = health.onChange(() => {
    tell();
    // A key that can be had again lets the portal answer again.
    void lookAgain();
  });
  const stopLooking = every(betweenLooks, () => void lookAgain());
  const known = within(every, longestWait, check());
  const close = () => {
    closed.abort();
    stopHearing();
    stopLooking();
  };
  return { state, known, check, close };
}

/** Settles with the promise, or when so many milliseconds are over. */
function within(every: Every, milliseconds: number, promise: Promise<unknown>): Promise<unknown> {
  const limit = Promise.withResolvers<undefined>();
  const stopWaiting = every(milliseconds, () => limit.resolve(undefined));
  return Promise.race([promise, limit.promise]).finally(stopWaiting);
}

/**
 * A fault leaves what was known. Its number says that nobody can look now; it stays the same for
 * whoever tells it to staff, and goes with the next look that works.
 */
async function tryToLook(
  options: PortalWatchOptions,
  { portal, ...known }: MachineState,
): Promise<MachineState> {
  try {
    return await readState(options);
  } catch (fault) {
    const incident = known.incident ?? options.onFault(fault);
    const checkedAt = new Date(options.clock()).toISOString();
    const network = options.network.verdict();
    return { ...known, network, incident, portal: { ...portal, checkedAt } };
  }
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

/** The time of the look alone is no news. */
function differs(before: MachineState, after: MachineState): boolean {
  const withoutTime = ({ portal, ...rest }: MachineState) =>
    JSON.stringify({ ...rest, portal: { ...portal, checkedAt: '' } });
  return withoutTime(before) !== withoutTime(after);
}
