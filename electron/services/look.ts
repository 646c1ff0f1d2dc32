import type { Portal } from '#electron/portal/portal.ts';
import type { MachineState } from '#shared/contract/machine.ts';
import type { Failure, PortalTrouble } from '#shared/outcome.ts';
import { aheadBy } from '#shared/kiosk-clock.ts';
import type { Opening } from '#shared/opening-hours.ts';
import type { NetworkWatch } from './network/watch.ts';

/** What a look at the world outside needs. */
export interface LookParts {
  readonly portal: Pick<Portal, 'status'>;
  /** What the kiosk holds its network for. */
  readonly network: Pick<NetworkWatch, 'verdict'>;
  /** The kiosk's clock: milliseconds since 1970. */
  readonly clock: () => number;
  /** Whether the machine has an address beyond its own; asked where the portal gave no answer. */
  readonly hasNetwork: () => boolean;
  /** Whether the kiosk is open at a time by its clock; undefined where it always is. */
  readonly opening: (now: number) => Opening | undefined;
  /** Whether a printer is set; none where nothing is said. */
  readonly hasPrinter?: () => boolean;
}

type Timed = Awaited<ReturnType<typeof askStatus>>;
type StatusReply = Extract<Timed['status'], { ok: true }>['value'];

const nothingOpen = {
  signIn: false,
  registration: false,
  mfa: false,
  release: false,
  endOtherSessions: false,
};

/** Before the first look: nobody has answered yet. */
export function nothingKnown(
  parts: Omit<LookParts, 'portal' | 'network' | 'hasNetwork'>,
): MachineState {
  const now = parts.clock();
  const checkedAt = new Date(now).toISOString();
  const portal = { reach: 'away', ...nothingOpen, checkedAt } as const;
  return { network: 'unknown', ...hoursIn(parts, now), ...printerOf(parts), portal };
}

/** Asks the portal once; the verdict on the network is taken as it stands. */
export async function readState(parts: LookParts): Promise<MachineState> {
  const asked = await askStatus(parts);
  const { status, receivedAt } = asked;
  const checkedAt = new Date(receivedAt).toISOString();
  const own = { ...hoursIn(parts, receivedAt), ...printerOf(parts) };
  const known = { network: parts.network.verdict(), ...own } as const;
  if (!status.ok) {
    const reach = reachAfter(status.failure, parts);
    return { ...known, ...clockIn(asked), portal: { reach, ...nothingOpen, checkedAt } };
  }
  const portal = { reach: 'up', ...servicesIn(status.value), checkedAt } as const;
  return { ...known, ...clockIn(asked), portal };
}

/** How wrong the own clock is, where the portal has told its own: a refusal tells it as well. */
function clockIn(asked: Timed): Pick<MachineState, 'clockAheadSeconds'> {
  const { portalTime } = asked.status.ok ? asked.status.value : asked.status;
  return portalTime === undefined
    ? {}
    : { clockAheadSeconds: aheadBy({ ...asked, saidAt: portalTime }) };
}

async function askStatus({ portal, clock }: LookParts) {
  const sentAt = clock();
  const status = await portal.status();
  return { sentAt, status, receivedAt: clock() };
}

/** A portal that answers, if only with a certificate of somebody else, is behind some network. */
function reachAfter(
  failure: Failure<PortalTrouble>,
  { hasNetwork }: LookParts,
): Exclude<MachineState['portal']['reach'], 'up'> {
  if (failure.code === 'portal-not-trusted') return 'not-trusted';
  // Without a proof nobody was asked, so the network is what there is to look at first.
  const wasAsked = failure.code === 'kiosk-refused' && failure.reason !== 'unproven';
  if (failure.code === 'kiosk-refused' && (wasAsked || hasNetwork())) return failure.reason;
  return hasNetwork() ? 'away' : 'no-network';
}

/** The opening hours at a time, as the state tells them. */
function hoursIn(
  { opening }: Pick<LookParts, 'opening'>,
  now: number,
): Pick<MachineState, 'hours'> {
  const found = opening(now);
  if (!found) return {};
  const { isOpen, until } = found;
  return { hours: until === undefined ? { isOpen } : { isOpen, until: isoOf(until) } };
}

function printerOf({ hasPrinter }: Pick<LookParts, 'hasPrinter'>): Pick<MachineState, 'printer'> {
  return hasPrinter?.() ? { printer: 'set' } : {};
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}

/** A service that this portal does not have at all is as good as closed. */
function servicesIn({ services, capabilities }: StatusReply) {
  const { signIn, registration, mfa, release } = services;
  const until = lastEnd([signIn, registration, mfa, release]);
  return {
    signIn: signIn.open,
    registration: registration.open,
    mfa: mfa.open && capabilities.mfaEnrolment,
    release: release.open && capabilities.temporaryRelease,
    endOtherSessions: capabilities.endOtherSessions,
    ...(until && { until }),
  };
}

/** When everything that is closed will be open again: the latest end that the portal has told. */
function lastEnd(services: readonly StatusReply['services']['signIn'][]): string | undefined {
  const ends = services.flatMap(({ open, until }) => (!open && until ? [until] : []));
  return ends.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0];
}
