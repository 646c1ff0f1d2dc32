import hoshimiUniversity from '../../resources/institutions/hoshimi-university.json' with { type: 'json' };
import osakaUniversity from '../../resources/institutions/osaka-university.json' with { type: 'json' };
import osakaUniversity32 from '../../resources/institutions/osaka-university-32.json' with { type: 'json' };
import { institution, type Institution } from '#shared/institution.ts';

/** The profiles that come with Genkan, as data; the first is used where the settings name none. */
const shipped: readonly Readonly<Record<string, unknown>>[] = [
  osakaUniversity,
  osakaUniversity32,
  hoshimiUniversity,
];

/** Their short names. */
export const shippedNames: readonly string[] = shipped.map(({ id }) => String(id));

/** A shipped profile by its name; `undefined` for a name that is none. */
export function shippedInstitution(name: string): Institution | undefined {
  const profile = shipped.find(({ id }) => id === name);
  return profile && institution.parse(completed(profile));
}

/** The profile that is used where nobody names one. */
export function usualInstitution(): Institution {
  return institution.parse(shipped[0]);
}

/** `basedOn` names a shipped profile; what stands beside it replaces that profile's parts. */
export function completed(profile: unknown): unknown {
  if (typeof profile !== 'object' || profile === null || !('basedOn' in profile)) return profile;
  const { basedOn, ...own } = profile;
  const ground = shipped.find(({ id }) => id === basedOn);
  return ground ? { ...ground, ...own } : profile;
}

/**
 * A profile as practice runs with it: under practice's own issuer. People rehearse with their own
 * phones, and nobody may be told to delete the real entry.
 */
export function practiceInstitution(profile = usualInstitution()): Institution {
  return { ...profile, mfa: { ...profile.mfa, issuer: `PRACTICE ${profile.mfa.issuer}` } };
}
