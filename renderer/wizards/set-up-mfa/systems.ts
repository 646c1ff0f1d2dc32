import { commonSystems, type Institution } from '#shared/institution.ts';
import type { Text } from '#shared/languages.ts';

/** Systems that ask for the six digits off campus: what this registration is for. */
export function systemsBehind(institution: Institution): Text[] {
  return commonSystems(institution)
    .filter(({ needsMfaOffCampus }) => needsMfaOffCampus)
    .map(({ name }) => name);
}

/** Systems with a registration of their own, which this one does not replace (domain.md 4.1). */
export function systemsBeside({ systems }: Institution): Text[] {
  return systems.filter(({ ownMfa }) => ownMfa).map(({ name }) => name);
}
