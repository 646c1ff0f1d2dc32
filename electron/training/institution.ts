import {
  practiceInstitution,
  shippedInstitution,
  shippedNames,
  usualInstitution,
} from '#electron/services/institutions.ts';
import type { Institution } from '#shared/institution.ts';

export type NamedInstitution =
  | { readonly ok: true; readonly institution: Institution }
  | { readonly ok: false; readonly sentence: string };

/** The shipped profile of that name as practice runs with it; the usual one where none is named. */
export function readInstitution(name: string | undefined): NamedInstitution {
  const profile = name === undefined ? usualInstitution() : shippedInstitution(name);
  if (profile) return { ok: true, institution: practiceInstitution(profile) };
  const names = shippedNames.join(', ');
  return { ok: false, sentence: `--institution takes one of ${names}, not "${name ?? ''}".` };
}
