import { commonSystems, type Institution, type System } from '#shared/institution.ts';

/** When a new address or extension is in the other systems: the key of the words (domain.md 1). */
export function arrivalKey({ addressDays }: Institution['propagation']): string {
  if (addressDays === 0) return 'now';
  return addressDays === 1 ? 'tomorrow' : 'days';
}

/** Systems with the same number: minutes of a delay, or characters that are kept. */
export interface SystemGroup {
  readonly n: number;
  readonly systems: readonly System[];
}

/** Systems by a number of theirs, the smallest first; those without one are left out. */
export function groupedBy(
  systems: readonly System[],
  numberOf: (system: System) => number | undefined,
): readonly SystemGroup[] {
  const numbers = new Set(systems.map(numberOf).filter((n) => n !== undefined));
  return [...numbers]
    .sort((one, other) => one - other)
    .map((n) => ({ n, systems: systems.filter((system) => numberOf(system) === n) }));
}

/** Systems that take a new password after the same `n` minutes, the quickest first (domain.md 1). */
export function passwordArrivals(institution: Institution): readonly SystemGroup[] {
  const { signInMinutes } = institution.propagation;
  return groupedBy(commonSystems(institution), (system) => system.passwordMinutes ?? signInMinutes);
}
