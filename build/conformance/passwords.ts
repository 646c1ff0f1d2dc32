import { randomInt } from 'node:crypto';
import {
  brokenRules,
  lengthOf,
  symbolsOf,
  type PasswordPolicy,
  type PasswordRule,
} from '#shared/password-policy.ts';

const lower = 'abcdefghijkmnopqrstuvwxyz';
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}

function many(letters: string, count: number): string {
  return Array.from({ length: Math.max(0, count) }, () => pick(letters)).join('');
}

/** A random password of all four classes with so many characters. */
function ofLength(policy: PasswordPolicy, length: number): string {
  const symbols = symbolsOf(policy);
  const start = pick(upper) + pick(digits) + pick(symbols);
  return (start + many(lower, length - start.length)).slice(0, Math.max(1, length));
}

/** A random password that keeps every rule of the policy. */
export function goodPassword(policy: PasswordPolicy): string {
  return ofLength(policy, Math.min(policy.minLength + 1, policy.maxLength));
}

/** The shortest and the longest that the policy lets pass. */
export function shortest(policy: PasswordPolicy): string {
  const ascii = ofLength(policy, policy.minLength);
  // A character is a code point: this one is two units of UTF-16, and counts once.
  return policy.asciiOnly ? ascii : `${ascii.slice(0, -1)}😀`;
}
export function longest(policy: PasswordPolicy): string {
  return ofLength(policy, Math.min(policy.maxLength, policy.maxBytes ?? Infinity));
}

type Spoilers = Readonly<Record<PasswordRule, (policy: PasswordPolicy) => readonly string[]>>;

/** Passwords that break a rule, at its boundary where it has one. */
const spoilers: Spoilers = {
  length: (policy) => [
    ofLength(policy, policy.minLength - 1),
    ofLength(policy, policy.maxLength + 1),
  ],
  bytes: (policy) => {
    const { maxBytes = 0, maxLength } = policy;
    // Three bytes each in UTF-8: too many bytes within the number of characters.
    const kana = Math.min(maxLength - 4, Math.ceil((maxBytes - 3) / 3));
    return [`${ofLength(policy, 4)}${'あ'.repeat(kana)}`];
  },
  lower: (policy) => [goodPassword(policy).toUpperCase()],
  upper: (policy) => [goodPassword(policy).toLowerCase()],
  digit: (policy) => [goodPassword(policy).replace(/\d/g, 'k')],
  symbol: (policy) => [goodPassword(policy).replace(/[^A-Za-z0-9]/g, 'k')],
  classes: (policy) => [
    `${pick(upper)}${many(lower, policy.minLength)}`,
    `${pick(digits)}${many(lower, policy.minLength)}`,
  ],
  ascii: (policy) => ['é', 'Ａ', '１', '¥', 'あ', '😀'].map((letter) => ending(policy, letter)),
  forbidden: (policy) => [...policy.forbidden].map((letter) => ending(policy, letter)),
};

function ending(policy: PasswordPolicy, letter: string): string {
  return `${ofLength(policy, policy.minLength - 1)}${letter}`;
}

/** Passwords that break `rule`, and perhaps others: what they break is `brokenRules`. */
export function spoiled(rule: PasswordRule, policy: PasswordPolicy): readonly string[] {
  return spoilers[rule](policy).filter((password) => brokenRules(password, policy).includes(rule));
}

/** Breaks as many rules at once as a short word can. */
export function worst(policy: PasswordPolicy): string {
  return 'k'.repeat(Math.max(1, policy.minLength - 1));
}

/** A password in words, without itself. */
export function described(password: string): string {
  const odd = [...new Set([...password].filter((letter) => !/^[A-Za-z0-9]$/.test(letter)))];
  const shown = odd.map((letter) => (letter.trim() === '' ? JSON.stringify(letter) : letter));
  const others = shown.length > 0 ? ` with ${shown.join(' ')}` : ' of letters and digits';
  return `a password of ${lengthOf(password)} characters${others}`;
}
