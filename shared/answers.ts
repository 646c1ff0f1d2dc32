import { z } from 'zod';

/**
 * What visitors type, as it travels. Limits here only keep nonsense out; what a good answer is
 * (length of a release code, pattern of an ID) stands in the institution's profile.
 */

/** A personal ID as typed; the pattern of the profile warns and never rejects (domain.md 5). */
export const personalId = z.string().min(1).max(64);

/** A password as typed; it is never changed on its way (domain.md 1). */
export const password = z.string().min(1).max(256);

/** Six digits. Blanks, hyphens and full-width digits are taken as the digits they stand for. */
export const oneTimeCode = z
  .string()
  .max(40)
  .transform(digitsOf)
  .pipe(z.string().regex(/^\d{6}$/));

/** A temporary release code: digits only, their number is the profile's (domain.md 4.4). */
export const releaseCode = z.string().regex(/^\d{1,16}$/);

/** An e-mail address as typed; the profile's rule judges it (email-rule.ts). */
export const email = z.string().min(3).max(254);

/** An extension number: digits only, their number is the profile's. Hyphens and blanks are dropped. */
export const extension = z
  .string()
  .max(40)
  .transform(digitsOf)
  .pipe(z.string().regex(/^\d{1,12}$/));

/** An activation key as printed, in groups: letters and digits, its case does not matter. */
export const activationKey = z
  .string()
  .max(128)
  .transform((typed) => digitsOf(typed).toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{4,64}$/));

/** Folds full-width digits to ASCII and drops blanks and hyphens of every width; keeps all else. */
export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Dash}\u30fc\u00ad\u200b-\u200d\ufeff]/gu, '');
}
