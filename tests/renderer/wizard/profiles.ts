import { readFileSync } from 'node:fs';
import { institution, type Institution } from '#shared/institution.ts';

const readProfile = (name: string): Record<string, unknown> =>
  // Parsed by the schema below; a profile is an object.
  JSON.parse(readFileSync(`resources/institutions/${name}.json`, 'utf8')) as Record<
    string,
    unknown
  >;

/** The profiles that come with Genkan. */
export const profileNames = [
  'osaka-university',
  'osaka-university-32',
  'hoshimi-university',
] as const;

/** One of them, as the page gets it. */
export function shippedProfile(name: (typeof profileNames)[number]): Institution {
  const { basedOn, ...own } = readProfile(name);
  return institution.parse(typeof basedOn === 'string' ? { ...readProfile(basedOn), ...own } : own);
}
