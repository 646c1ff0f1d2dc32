import { z } from 'zod';
import { password } from '#shared/answers.ts';
import type { PasswordChange } from '#shared/contract/password.ts';
import { newPasswordAnswer } from '#renderer/steps/new-password.ts';
import { overviewOf, type Given } from '#renderer/wizard/define.ts';
import type { StepControl } from '#renderer/wizard/use-wizard.ts';

const nothing = () => z.strictObject({});

/** What each step asks for. */
export const asks = {
  'too-young': nothing,
  password: (given: Given) =>
    newPasswordAnswer(overviewOf(given).password.policy).safeExtend({
      endOtherSessions: z.boolean(),
    }),
  proof: () => z.strictObject({ password }),
  settle: nothing,
  done: nothing,
};

/**
 * What is known of the change. `unknown`: it was sent and no answer came; `nothing-open`: the portal
 * can't tell any more what became of it.
 */
export type Known = 'changed' | 'unknown' | 'not-changed' | 'nothing-open';

/** The change as the last screen says it. */
export interface Change extends PasswordChange {
  readonly wantedOthersEnded: boolean;
}

export type ChangeShape = {
  readonly answers: { readonly [N in keyof typeof asks]: z.infer<ReturnType<(typeof asks)[N]>> };
  readonly results: { readonly known: Known; readonly change: Change };
};
export type ChangeStep = StepControl<ChangeShape>;

/** From when the password can be changed again (milliseconds since 1970), where that is to come. */
export function changeableFrom(given: Given): number | undefined {
  const { changeableFrom: from } = overviewOf(given).password;
  const moment = from === undefined ? undefined : Date.parse(from);
  return moment !== undefined && moment > given.now() ? moment : undefined;
}
