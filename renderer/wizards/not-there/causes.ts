import { commonSystems, type Institution, type System } from '#shared/institution.ts';
import type { Text } from '#shared/languages.ts';
import { groupedBy, type SystemGroup } from '#renderer/steps/arrival.ts';

/** One likely cause why a password works in one system and not in another, with the systems. */
export interface Cause {
  readonly kind:
    'just-changed' | 'later' | 'shortened' | 'role-id' | 'campus-only' | 'on-application';
  readonly systems: readonly Text[];
  /** Minutes of a delay, or characters that are kept. */
  readonly n: number;
}

/** The causes that this institution knows, the likeliest first (domain.md 1, 5, 8). */
export function causesOf(institution: Institution): readonly Cause[] {
  const { signInMinutes } = institution.propagation;
  const systems = commonSystems(institution);
  const named = (holds: (system: System) => boolean) => namesOf(systems.filter(holds));
  const later = groupedBy(systems, ({ passwordMinutes: minutes }) =>
    minutes !== undefined && minutes > signInMinutes ? minutes : undefined,
  );
  const causes: readonly Cause[] = [
    { kind: 'just-changed', systems: [], n: signInMinutes },
    ...later.map((group) => causeOf('later', group)),
    ...groupedBy(systems, ({ keeps }) => keeps).map((group) => causeOf('shortened', group)),
    { kind: 'role-id', systems: named(({ id }) => id === 'role'), n: 0 },
    { kind: 'campus-only', systems: named(({ campusOnly }) => campusOnly), n: 0 },
    { kind: 'on-application', systems: named(({ onApplication }) => onApplication), n: 0 },
  ];
  return causes.filter(({ kind, systems: some, n }) => some.length > 0 || isOfAll(kind, n));
}

/** Without systems a cause stands for all of them; a change that counts at once is none. */
function isOfAll(kind: Cause['kind'], n: number): boolean {
  return kind === 'just-changed' && n > 0;
}

function causeOf(kind: Cause['kind'], { n, systems }: SystemGroup): Cause {
  return { kind, systems: namesOf(systems), n };
}

function namesOf(systems: readonly System[]): readonly Text[] {
  return systems.map(({ name }) => name);
}
