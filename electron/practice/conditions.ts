import type { MailDelivery } from '#shared/contract/practice-mail.ts';
import type { PracticePortalState } from '#shared/contract/practice.ts';
import { iso } from './clocks.ts';
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
  network: 'on' | 'off';
  services: Services;
  answers: PracticePortalState['answers'];
  delivery: MailDelivery;
}

export function createConditions(): Conditions {
  return {
    network: 'on',
    services: servicesIn('open'),
    answers: 'at-once',
    delivery: 'at-once',
  };
}

/** Maintenance has three states: nothing, all but the sign-in, everything (domain.md 2.5). */
export function servicesIn(state: PracticePortalState['services']): Services {
  const rest = { open: state === 'open' };
  return { signIn: { open: state !== 'closed' }, registration: rest, mfa: rest, release: rest };
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
