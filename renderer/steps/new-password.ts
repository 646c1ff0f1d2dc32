import { z } from 'zod';
import {
  brokenRules,
  bytesOf,
  classesOf,
  judgePassword,
  lengthOf,
  type PasswordClass,
  type PasswordPolicy,
  type PasswordRule,
} from '#shared/password-policy.ts';

/** The rules of one password, and that both fields hold the same. */
export type NewPasswordRule = PasswordRule | 'same';

/** The verdict on one rule, and how its row looks: nothing typed breaks no rule and meets none. */
export interface RuleVerdict {
  readonly rule: NewPasswordRule;
  readonly isMet: boolean;
  readonly state: 'open' | 'met' | 'bad';
}

/** What may be known of two fields without keeping their text. */
export interface TypedPassword {
  readonly verdicts: readonly RuleVerdict[];
  /** Code points. */
  readonly length: number;
  /** Bytes in UTF-8. */
  readonly bytes: number;
  readonly classes: readonly PasswordClass[];
  /** Different characters that break the rule of that name, in the order typed. */
  readonly forbidden: readonly string[];
  readonly foreign: readonly string[];
}

/** Both fields as one answer; an issue's message is the first rule that is not met. */
export function newPasswordAnswer(policy: PasswordPolicy) {
  return z
    .strictObject({ newPassword: z.string(), again: z.string() })
    .superRefine(({ newPassword, again }, context) => {
      const [broken] = brokenRules(newPassword, policy);
      const message = broken ?? (newPassword === again ? undefined : 'same');
      if (message) context.addIssue({ code: 'custom', message });
    });
}

const typedBefore = z.object({ newPassword: z.string(), again: z.string() });

/** The answer that the machine has kept of this step; empty fields where it has none. */
export function keptAnswer(answer: unknown): z.infer<typeof typedBefore> {
  return typedBefore.safeParse(answer).data ?? { newPassword: '', again: '' };
}

/** Looks at what both fields hold now. */
export function lookAtPassword(
  typed: string,
  again: string,
  policy: PasswordPolicy,
): TypedPassword {
  const isTooLong = lengthOf(typed) > policy.maxLength;
  /** By more typing; what only deleting mends is bad at once. */
  const canStillBeMet = (rule: PasswordRule) =>
    rule === 'length' ? !isTooLong : !['bytes', 'ascii', 'forbidden'].includes(rule);
  const isSame = typed !== '' && typed === again;
  const judged = judgePassword(typed, policy).map(({ rule, isMet }): RuleVerdict => ({
    rule,
    isMet,
    state: typed === '' ? 'open' : isMet ? 'met' : canStillBeMet(rule) ? 'open' : 'bad',
  }));
  return {
    verdicts: [...judged, { rule: 'same', isMet: isSame, state: isSame ? 'met' : 'open' }],
    length: lengthOf(typed),
    bytes: bytesOf(typed),
    classes: classesOf(typed, policy),
    forbidden: breaking(typed, policy, 'forbidden'),
    foreign: breaking(typed, policy, 'ascii'),
  };
}

function breaking(typed: string, policy: PasswordPolicy, rule: PasswordRule): string[] {
  return [...new Set(typed)].filter((character) => brokenRules(character, policy).includes(rule));
}
