import type { MailDelivery } from '#shared/contract/practice-mail.ts';
import type {
  MaintenanceEnd,
  PracticeKioskState,
  PracticePortalState,
  PracticeState,
  PrinterState,
} from '#shared/contract/practice.ts';
import { day, hour, iso } from './clocks.ts';
import { refuse, type Refusal } from './rule.ts';

export type ServiceName = 'signIn' | 'registration' | 'mfa' | 'release';

export interface ServiceState {
  readonly open: boolean;
  /** When maintenance ends, in milliseconds since 1970. */
  readonly until?: number;
}
type Services = Readonly<Record<ServiceName, ServiceState>>;

/** What a trainer or a test decides about the world around the portal. */
export interface Conditions {
  network: PracticeState['network'];
  kiosk: PracticeKioskState;
  /** When the kiosk's hours were chosen, by its clock: milliseconds since 1970. */
  hoursFrom: number;
  services: Services;
  maintenanceEnd: MaintenanceEnd;
  answers: PracticePortalState['answers'];
  delivery: MailDelivery;
  printer: PrinterState;
}

export function createConditions(): Conditions {
  return {
    network: 'on',
    kiosk: { minutesFast: 0, hours: 'always', isBroken: false, registration: 'known' },
    hoursFrom: 0,
    services: servicesIn('open'),
    maintenanceEnd: 'unsaid',
    answers: 'at-once',
    delivery: 'at-once',
    printer: 'ready',
  };
}

/**
 * Maintenance has three states: nothing, all but the sign-in, everything (domain.md 2.5). `until` is
 * when it ends, where that is told.
 */
export function servicesIn(state: PracticePortalState['services'], until?: number): Services {
  const shut = until === undefined ? { open: false } : { open: false, until };
  const rest = state === 'open' ? { open: true } : shut;
  const signIn = state === 'closed' ? shut : { open: true };
  return { signIn, registration: rest, mfa: rest, release: rest };
}

/** The end of maintenance as somebody at the portal tells it now; times in milliseconds since 1970. */
export function endOfMaintenance(end: MaintenanceEnd, now: number): number | undefined {
  if (end === 'unsaid') return undefined;
  return now + (end === 'tomorrow' ? day : hour);
}

/** A portal out of reach cuts connections, or those calls alone that ask it for the network. */
export function answersTo(
  path: string,
  { network, answers }: Pick<Conditions, 'network' | 'answers'>,
): Conditions['answers'] {
  const isApi = path.startsWith('/v1/');
  const isCut = network === 'gone' || (network === 'unknown' && path.startsWith('/v1/network/'));
  return isApi && isCut ? 'away' : answers;
}

/** The state of maintenance that these services are in, or are nearest to. */
export function stateOfServices(services: Services): PracticePortalState['services'] {
  if (!services.signIn.open) return 'closed';
  return Object.values(services).every(({ open }) => open) ? 'open' : 'login-only';
}

/** The refusal of a service that is closed; `undefined` where it is open. */
export function closed(
  conditions: Conditions,
  name: ServiceName,
): Refusal<'maintenance'> | undefined {
  const { open, until } = conditions.services[name];
  if (open) return undefined;
  return refuse('maintenance', until === undefined ? {} : { until: iso(until) });
}
