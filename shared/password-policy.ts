import { z } from 'zod';

/**
 * The one rule table for passwords (domain.md 1): the hint, the live tick, the check before sending
 * and the practice portal all ask `judgePassword`. The policy is the portal's; where it states none,
 * the institution's profile has the default.
 *
 * A character is a code point. Letters, digits and symbols are those of ASCII: every system behind
 * the sign-on agrees on those. A symbol that may not be used does not count as one.
 */
export const passwordPolicy = z.strictObject({
  minLength: z.int().min(1).default(12).describe('Fewest characters (code points)'),
  maxLength: z.int().min(1).default(16).describe('Most characters (code points)'),
  maxBytes: z.int().min(1).optional().describe('Most bytes in UTF-8, where a system counts those'),
  classesNeeded: z
    .literal([3, 4])
    .default(4)
    .describe('How many of the four classes: small letters, capitals, digits, symbols'),
  asciiOnly: z.boolean().default(true).describe('Whether characters beyond ASCII are refused'),
  forbidden: z.string().max(128).default('').describe('Characters that may not be used'),
  history: z.int().min(1).optional().describe('So many earlier passwords are refused'),
  minAgeHours: z.number().positive().optional().describe('Hours until it can be changed again'),
  needsCurrent: z
    .boolean()
    .default(true)
    .describe('Whether a change must carry the present password too'),
});
export type PasswordPolicy = z.infer<typeof passwordPolicy>;

/** Rules that can be judged from the password alone, in the order in which they are shown. */
export const passwordRules = [
  'length',
  'bytes',
  'lower',
  'upper',
  'digit',
  'symbol',
  'classes',
  'ascii',
  'forbidden',
] as const;
/** Rules that only the portal can judge: an earlier password, one that is too young, the same one. */
const portalPasswordRules = ['history', 'min-age', 'unchanged'] as const;
export const passwordRule = z.enum([...passwordRules, ...portalPasswordRules]);
export type PasswordRule = (typeof passwordRules)[number];
export type RefusedPasswordRule = z.infer<typeof passwordRule>;

export interface PasswordVerdict {
  readonly rule: PasswordRule;
  readonly isMet: boolean;
}

type Judge = (password: string, policy: PasswordPolicy) => boolean;

/** Printable ASCII, the blank included. */
const printable = /^[\u0020-\u007e]$/;

const judges: Readonly<Record<PasswordRule, Judge>> = {
  length: (password, { minLength, maxLength }) => {
    const length = lengthOf(password);
    return length >= minLength && length <= maxLength;
  },
  bytes: (password, { maxBytes = Infinity }) => bytesOf(password) <= maxBytes,
  lower: (password) => /[a-z]/.test(password),
  upper: (password) => /[A-Z]/.test(password),
  digit: (password) => /[0-9]/.test(password),
  symbol: (password, policy) => [...password].some((character) => isSymbol(character, policy)),
  classes: (password, policy) => classesOf(password, policy).length >= policy.classesNeeded,
  ascii: (password, policy) =>
    [...password].every((character) => printable.test(character) || isForbidden(character, policy)),
  forbidden: (password, policy) =>
    [...password].every((character) => !isForbidden(character, policy)),
};

/** The verdict on every rule of the policy, in the order in which rules are shown. */
export function judgePassword(password: string, policy: PasswordPolicy): PasswordVerdict[] {
  return rulesOf(policy).map((rule) => ({ rule, isMet: judges[rule](password, policy) }));
}

/** The rules that this policy has. */
export function rulesOf(policy: PasswordPolicy): PasswordRule[] {
  const isAll = policy.classesNeeded === 4;
  const has: Readonly<Record<PasswordRule, boolean>> = {
    length: true,
    bytes: policy.maxBytes !== undefined,
    lower: isAll,
    upper: isAll,
    digit: isAll,
    symbol: isAll,
    classes: !isAll,
    ascii: policy.asciiOnly,
    forbidden: policy.forbidden !== '',
  };
  return passwordRules.filter((rule) => has[rule]);
}

/** The rules that a password breaks; none for a good one. */
export function brokenRules(password: string, policy: PasswordPolicy): PasswordRule[] {
  return judgePassword(password, policy).flatMap(({ rule, isMet }) => (isMet ? [] : [rule]));
}

/** Characters, as the rules count them: code points. */
export function lengthOf(password: string): number {
  return [...password].length;
}

/** Symbols of ASCII that the policy lets pass, for the hint. */
export function symbolsOf(policy: PasswordPolicy): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
    String.fromCharCode(0x20 + index),
  );
  return ascii.filter((character) => isSymbol(character, policy)).join('');
}

/** What of ASCII beside letters and digits may be typed: its symbols, and the blank where it may. */
export function typableOf(policy: PasswordPolicy): string {
  return symbolsOf(policy) + (isForbidden(' ', policy) ? '' : ' ');
}

const passwordClasses = ['lower', 'upper', 'digit', 'symbol'] as const;
export type PasswordClass = (typeof passwordClasses)[number];

/** Which of the four classes a password has. */
export function classesOf(password: string, policy: PasswordPolicy): PasswordClass[] {
  return passwordClasses.filter((rule) => judges[rule](password, policy));
}

/** Bytes in UTF-8 (RFC 3629 3); half a surrogate pair is written as U+FFFD, which takes three. */
export function bytesOf(password: string): number {
  const widths = [...password].map((character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) return 1;
    if (point < 0x800) return 2;
    return point < 0x10000 ? 3 : 4;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Printable, neither letter nor digit nor blank, and not refused. */
function isSymbol(character: string, policy: PasswordPolicy): boolean {
  return /^[!-/:-@[-`{-~]$/.test(character) && !isForbidden(character, policy);
}

/** By code points: half of an emoji is not the emoji. */
function isForbidden(character: string, { forbidden }: PasswordPolicy): boolean {
  return [...forbidden].includes(character);
}
