import type { Institution, Text } from '#shared/institution.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';

/** Systems that take the new password at the same time. */
export interface Effect {
  readonly minutes: number;
  readonly systems: readonly Text[];
}

/** When which system takes a new password, soonest first (domain.md 1). */
export function effectsOf({ systems, propagation }: Institution): Effect[] {
  return grouped(
    systems,
    ({ passwordMinutes }) => passwordMinutes ?? propagation.signInMinutes,
  ).map(([minutes, found]) => ({ minutes, systems: found }));
}

/** Systems that take only the first characters of a password as long as the policy allows. */
export function shorteningsOf(
  { systems }: Institution,
  { maxLength }: PasswordPolicy,
): { readonly keeps: number; readonly systems: readonly Text[] }[] {
  const short = systems.filter(({ keeps = maxLength }) => keeps < maxLength);
  return grouped(short, ({ keeps = maxLength }) => keeps).map(([keeps, found]) => ({
    keeps,
    systems: found,
  }));
}

type Systems = Institution['systems'];

/** Names by a figure of theirs, smallest first. */
function grouped(
  systems: Systems,
  figureOf: (system: Systems[number]) => number,
): [number, Text[]][] {
  const groups = new Map<number, Text[]>();
  for (const system of systems) {
    const figure = figureOf(system);
    groups.set(figure, [...(groups.get(figure) ?? []), system.name]);
  }
  return [...groups].sort(([one], [other]) => one - other);
}
