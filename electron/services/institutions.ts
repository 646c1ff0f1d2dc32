import osakaUniversity from '../../resources/institutions/osaka-university.json' with { type: 'json' };
import { institution, type Institution } from '#shared/institution.ts';

/** The profiles that come with Genkan, by their short names, as data. */
const shipped: ReadonlyMap<string, unknown> = new Map([[osakaUniversity.id, osakaUniversity]]);

/** A shipped profile; `undefined` for a name that is none. */
export function shippedInstitution(name: string): Institution | undefined {
  const profile = shipped.get(name);
  return profile === undefined ? undefined : institution.parse(profile);
}

/** The profile that practice runs with: the first one shipped. */
export function practiceInstitution(): Institution {
  return institution.parse([...shipped.values()][0]);
}
