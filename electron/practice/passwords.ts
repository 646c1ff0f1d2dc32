import { digitsOf } from '#shared/answers.ts';
import { brokenRules, type RefusedPasswordRule } from '#shared/password-policy.ts';
import type { Account } from './accounts.ts';
import { hour, iso, minute } from './clocks.ts';
import { figures } from './figures.ts';
import type { Facts } from './rule.ts';
import { isSecret, type Secret } from './secret.ts';

/**
 * Whether this is what the portal itself takes now: the present password, or the activation key of
 * somebody who has no password yet.
 */
export function isPresentSecret({ passwords, activation }: Account, typed: string): boolean {
  const [present] = passwords;
  if (present) return isSecret(present.secret, typed);
  return activation !== undefined && isKey(activation.key, typed);
}

/** The case of a key and its groups do not matter. */
export function isKey(key: Secret, typed: string): boolean {
  return isSecret(key, digitsOf(typed).toUpperCase());
}

/** Whether the sign-in takes it: it knows a new password later than the portal does (domain.md 1). */
export function signInTakes(facts: Facts, { passwords }: Account, typed: string): boolean {
  const late = facts.institution.propagation.signInMinutes * minute;
  const known = passwords.find(({ from }) => !isWithin(facts, from, late));
  return known !== undefined && isSecret(known.secret, typed);
}

/** Every rule that a new password breaks; `isChange` for somebody who chose the present one. */
export function refusedRules(
  facts: Facts,
  account: Account,
  { newPassword, isChange }: { readonly newPassword: string; readonly isChange: boolean },
): readonly RefusedPasswordRule[] {
  const { password: policy } = facts.institution;
  const [present, ...earlier] = account.passwords;
  const isSame = (kept: { readonly secret: Secret }) => isSecret(kept.secret, newPassword);
  const isYoung = isChange && changeableFrom(facts, account) !== undefined;
  return [
    ...brokenRules(newPassword, policy),
    ...(earlier.slice(0, policy.history ?? 0).some(isSame) ? (['history'] as const) : []),
    ...(isYoung ? (['min-age'] as const) : []),
    ...(present && isSame(present) ? (['unchanged'] as const) : []),
  ];
}

/** From when it can be changed again; `undefined` where that is now. */
export function changeableFrom(facts: Facts, { passwords }: Account): string | undefined {
  const age = (facts.institution.password.minAgeHours ?? 0) * hour;
  const [present] = passwords;
  if (!present || !isWithin(facts, present.from, age)) return undefined;
  return iso(present.from + age);
}

/** From now on it is the portal's. */
export function setPassword({ clocks }: Facts, account: Account, secret: Secret): void {
  const kept = [{ secret, from: clocks.calendar() }, ...account.passwords];
  account.passwords = kept.slice(0, figures.passwordsKept);
}

/** What happened on a day that was travelled back from was long ago. */
function isWithin({ clocks }: Facts, from: number, span: number): boolean {
  return from <= clocks.calendar() && clocks.calendar() < from + span;
}
