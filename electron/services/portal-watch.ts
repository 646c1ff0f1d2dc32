import type { MachineState } from '#shared/contract/machine.ts';
import type { Portal } from '#electron/portal/portal.ts';

/** Calls `run` again and again until the returned function is called. */
export type Every = (milliseconds: number, run: () => void) => () => void;

export interface PortalWatchOptions {
  readonly portal: Pick<Portal, 'status' | 'network'>;
  readonly clock: () => number;
  readonly every: Every;
  readonly onChange: (state: MachineState) => void;
}

export interface PortalWatch {
  /** What was known when it was asked last. */
  readonly state: () => MachineState;
  /** Asks now; several at once ask once. */
  readonly check: () => Promise<MachineState>;
  readonly close: () => void;
}

/** Between two looks at the portal, in milliseconds. */
const betweenChecks = 30_000;

/** Asks the portal for its services and its view of the kiosk's network. Silence means unknown. */
export function watchPortal(options: PortalWatchOptions): PortalWatch {
  let state = firstState(options.clock());
  let running: Promise<MachineState> | undefined;
  const look = async (): Promise<MachineState> => {
    const before = state;
    state = await readState(options);
    if (differs(before, state)) options.onChange(state);
    return state;
  };
  const check = () => (running ??= look().finally(() => (running = undefined)));
  const stop = options.every(betweenChecks, () => void check());
  return { state: () => state, check, close: stop };
}

function firstState(now: number): MachineState {
  const checkedAt = new Date(now).toISOString();
  return {
    network: 'unknown',
    portal: { reach: 'away', signIn: false, mfa: false, checkedAt },
  };
}

async function readState({ portal, clock }: PortalWatchOptions): Promise<MachineState> {
  const [status, network] = await Promise.all([portal.status(), portal.network()]);
  const checkedAt = new Date(clock()).toISOString();
  const verdict = network.ok ? (network.value.onCampus ? 'on' : 'off') : 'unknown';
  if (!status.ok) {
    const isRefused = status.failure.code === 'portal-not-trusted';
    const reach = isRefused ? 'not-trusted' : 'away';
    return { network: verdict, portal: { reach, signIn: false, mfa: false, checkedAt } };
  }
  const { signIn, mfa } = status.value.services;
  const until = signIn.until ?? mfa.until;
  const services = { signIn: signIn.open, mfa: mfa.open, ...(until && { until }) };
  return { network: verdict, portal: { reach: 'up', ...services, checkedAt } };
}

/** The time of the check alone is no news. */
function differs(before: MachineState, after: MachineState): boolean {
  const withoutTime = ({ network, portal }: MachineState) =>
    JSON.stringify({ network, portal: { ...portal, checkedAt: '' } });
  return withoutTime(before) !== withoutTime(after);
}
