import type { Institution, System } from '#shared/institution.ts';

/** When a new address or extension is in the other systems: the key of the words (domain.md 1). */
export function arrivalKey({ addressDays }: Institution['propagation']): string {
  if (addressDays === 0) return 'now';
  return addressDays === 1 ? 'tomorrow' : 'days';
}

/** Systems that take a new password after the same time, the quickest first (domain.md 1). */
export interface PasswordArrival {
  readonly minutes: number;
  readonly systems: readonly System[];
}

export function passwordArrivals({ propagation, systems }: Institution): PasswordArrival[] {
  const byMinutes = new Map<number, System[]>();
  for (const system of systems) {
    const minutes = system.passwordMinutes ?? propagation.signInMinutes;
    byMinutes.set(minutes, [...(byMinutes.get(minutes) ?? []), system]);
  }
  return [...byMinutes]
    .map(([minutes, quick]) => ({ minutes, systems: quick }))
    .sort((one, other) => one.minutes - other.minutes);
}
