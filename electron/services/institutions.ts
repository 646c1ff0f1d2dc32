import osakaUniversity from '../../resources/institutions/osaka-university.json' with { type: 'json' };
import { institution, type Institution } from '#shared/institution.ts';

/** The profiles that come with Genkan, by their short names, as data. */
const shipped: ReadonlyMap<string, unknown> = new Map([[osakaUniversity.id, osakaUniversity]]);

/** A shipped profile; `undefined` for a name that is none. */
export function shippedInstitution(name: string): Institution | undefined {
  const profile = shipped.get(name);
  return profile === undefined ? undefined : institution.parse(profile);
}

/**
 * The profile that practice runs with: the first one shipped, under practice's own issuer. People
 * rehearse with their own phones, and nobody may be told to delete the real entry.
 */
export function practiceInstitution(): Institution {
  const profile = institution.parse([...shipped.values()][0]);
  return { ...profile, mfa: { ...profile.mfa, issuer: `PRACTICE ${profile.mfa.issuer}` } };
}
