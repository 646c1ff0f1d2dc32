import { iso } from './clocks.ts';
import { refuse, type Refusal } from './rule.ts';

export type ServiceName = 'signIn' | 'registration' | 'mfa' | 'release';

export interface ServiceState {
  readonly open: boolean;
  /** When maintenance ends, in milliseconds since 1970. */
  readonly until?: number;
}

/** What a trainer or a test decides about the world around the portal. */
export interface Conditions {
  network: 'on' | 'off';
  services: Readonly<Record<ServiceName, ServiceState>>;
}

export function createConditions(): Conditions {
  const open = { open: true };
  return {
    network: 'on',
    services: { signIn: open, registration: open, mfa: open, release: open },
  };
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
