import { castOf, type Person } from '#electron/practice/people.ts';
import { usualInstitution } from '#electron/services/institutions.ts';
import type { Institution } from '#shared/institution.ts';

/** The first of the cast who shows a situation; the cast of the usual profile, or of another. */
export function person(
  situation: Person['situation'],
  institution: Institution = usualInstitution(),
): Person {
  const found = castOf(institution).find((one) => one.situation === situation);
  if (!found) throw new Error(`nobody in the cast shows ${situation}`);
  return found;
}
