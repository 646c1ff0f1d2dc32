import { z } from 'zod';

/** What the institution asks of an e-mail address (domain.md 3 and 9). */
export const emailRule = z.strictObject({
  own: z
    .enum(['required', 'refused'])
    .describe('Whether the address must be the institution’s own, or must not be'),
  domain: z
    .string()
    .refine(isSmallDomain, 'must be a domain in small letters')
    .describe('The institution’s domain; every domain below it is its own too'),
  studentDomains: z
    .array(z.string())
    .default([])
    .describe('Domains of students’ addresses: they end with the student’s time here'),
});
export type EmailRule = z.infer<typeof emailRule>;

/** Why an address is refused: no address at all, not the institution's own, or its own. */
export const emailProblems = ['malformed', 'not-own', 'own'] as const;
export type EmailProblem = (typeof emailProblems)[number];

/** What is worth a word though the address may be right. */
export type EmailWarning = 'look-alike' | 'student' | 'capitals';

export interface EmailVerdict {
  readonly problem?: EmailProblem;
  readonly warnings: readonly EmailWarning[];
}

/**
 * Judges an address by the rule. "Own" is what ends with `@` or `.` and the domain, so that
 * `somebody@fake-example.ac.jp` is not (domain.md 3).
 */
export function judgeEmail(typed: string, rule: EmailRule): EmailVerdict {
  if (!isAddress(typed)) return { problem: 'malformed', warnings: [] };
  const domain = typed.slice(typed.indexOf('@') + 1).toLowerCase();
  const isOwn = isBelow(domain, rule.domain);
  const looksOwn = !isOwn && looksLike(domain, rule.domain);
  const warnings: readonly [EmailWarning, boolean][] = [
    ['look-alike', looksOwn],
    ['student', rule.studentDomains.some((student) => isBelow(domain, student))],
    ['capitals', /[A-Z]/.test(typed)],
  ];
  const said = warnings.filter(([, isSo]) => isSo).map(([warning]) => warning);
  if (rule.own === 'required' && !isOwn) return { problem: 'not-own', warnings: said };
  if (rule.own === 'refused' && isOwn) return { problem: 'own', warnings: said };
  return { warnings: said };
}

/**
 * One `@` between characters of ASCII, and a domain with a dot (RFC 5321 4.5.3.1 for the lengths);
 * what else an address may be is for the mail to show.
 */
function isAddress(typed: string): boolean {
  const [local = '', domain = '', ...rest] = typed.split('@');
  const isLocal = local.length <= 64 && /^[!#-'*+\-./0-9=?A-Z^-~]+$/.test(local);
  return rest.length === 0 && typed.length <= 254 && isLocal && isDomain(domain);
}

/** Labels of letters, digits and hyphens (RFC 1123 2.1); the last one is letters. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const areLabels = labels.every(
    (label) => /^[a-z0-9-]{1,63}$/i.test(label) && !/^-|-$/.test(label),
  );
  return labels.length > 1 && areLabels && /^[a-z]{2,}$/i.test(labels.at(-1) ?? '');
}

function isSmallDomain(domain: string): boolean {
  return isDomain(domain) && domain === domain.toLowerCase();
}

/**
 * The address as it is shown on a public screen: its beginning, at most half of what stands before
 * the `@`, and its domain's end. What is no address is hidden whole.
 */
export function maskEmail(shown: string): string {
  const [local = '', domain] = shown.split('@');
  if (domain === undefined) return dots(shown);
  const [host = '', ...rest] = domain.split('.');
  const isBare = rest.length < 2;
  const end = isBare ? domain : [dots(host), ...rest].join('.');
  const seen = Math.min(2, Math.floor(local.length / 2));
  return `${local.slice(0, seen)}${dots(local.slice(seen))}@${end}`;
}

function dots(hidden: string): string {
  return '●'.repeat(Math.min(4, Math.max(1, hidden.length)));
}

function isBelow(domain: string, above: string): boolean {
  return domain === above || domain.endsWith(`.${above}`);
}

/** The institution's domain with a letter or two wrong, or with something stuck to it. */
function looksLike(domain: string, own: string): boolean {
  const end = domain.split('.').slice(-own.split('.').length).join('.');
  return domain.includes(own) || distance(end, own) <= 2;
}

/** Levenshtein distance. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1];
    for (const [column, against] of [...other].entries()) {
      const replaced = (before[column] ?? 0) + (letter === against ? 0 : 1);
      now.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
