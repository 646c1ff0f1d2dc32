import type { MfaStep } from './facts.ts';

const practice = 'PRACTICE ';

/** The entry's name in the app: as the key says it, before that as the profile does. */
export function issuerOf({ results, given }: Pick<MfaStep, 'results' | 'given'>): string {
  return results.key?.issuer ?? given.institution.mfa.issuer;
}

/** In practice the real entry of the same name, which must stay; nothing otherwise. */
export function realIssuer(issuer: string): string | undefined {
  return issuer.startsWith(practice) ? issuer.slice(practice.length) : undefined;
}
