import type { Institution, Text } from '#shared/institution.ts';

/** When a new address or extension is in the other systems: the key of the words (domain.md 1). */
export function arrivalKey({ addressDays }: Institution['propagation']): string {
  if (addressDays === 0) return 'now';
  return addressDays === 1 ? 'tomorrow' : 'days';
}

/** Systems that take a new password after the same time, the quickest first (domain.md 1). */
export interface PasswordArrival {
  readonly minutes: number;
  readonly systems: readonly Text[];
}

export function passwordArrivals({ propagation, systems }: Institution): PasswordArrival[] {
  const byMinutes = new Map<number, Text[]>();
  for (const { name, passwordMinutes = propagation.signInMinutes } of systems) {
    byMinutes.set(passwordMinutes, [...(byMinutes.get(passwordMinutes) ?? []), name]);
  }
  return [...byMinutes]
    .map(([minutes, names]) => ({ minutes, systems: names }))
    .sort((one, other) => one.minutes - other.minutes);
}
