import { shippedNames } from '#electron/services/institutions.ts';

/**
 * The words that tell the practice app which institution's profile to use; none for the usual one.
 * Throws one sentence with every name where there is no such profile.
 */
export function institutionWords(name: string | undefined): readonly string[] {
  if (name === undefined) return [];
  if (shippedNames.includes(name)) return ['--institution', name];
  throw new Error(`--institution takes one of ${shippedNames.join(', ')}, not "${name}".`);
}
