import type { ReplyOf } from '#electron/portal/endpoint-types.ts';
import type { Account } from './accounts.ts';
import { closed } from './conditions.ts';
import { judgeAddress, judgeExtension, type Given } from './fields.ts';
import { informationOf } from './information.ts';
import { mailLink } from './letters.ts';
import { refusedRules, setPassword } from './passwords.ts';
import { unproven, useProof, withoutCurrent } from './proof.ts';
import { allow, refuse, type Facts, type Refusal, type Rules } from './rule.ts';
import { keepSecret } from './secret.ts';

/** What the first login sends. */
interface Filled extends Given {
  readonly newPassword: string;
}

/** The first registration: provisional where an address has to be confirmed (domain.md 2.1). */
export function registrationRules(facts: Facts): Pick<Rules, 'register'> {
  return {
    register({ input, session }) {
      const { account } = session;
      const trouble =
        closed(facts.conditions, 'registration') ??
        (account.information.doneAt === undefined ? undefined : refuse('already-registered')) ??
        unproven(facts, session) ??
        withoutCurrent(facts, session, input.currentPassword) ??
        judge(facts, account, input);
      if (trouble) return trouble;
      useProof(session);
      return allow(register(facts, account, input));
    },
  };
}

function judge(
  facts: Facts,
  account: Account,
  filled: Filled,
):
  Refusal<'password-refused' | 'email-refused' | 'extension-refused' | 'not-editable'> | undefined {
  const { newPassword } = filled;
  const [first, ...rules] = refusedRules(facts, account, { newPassword, isChange: false });
  if (first) return refuse('password-refused', { rules: [first, ...rules] });
  return judgeAddress(facts, account, filled) ?? judgeExtension(facts, account, filled);
}

/** Everything waits for the mail, where there is one; else it is so from now on. */
function register(facts: Facts, account: Account, filled: Filled): ReplyOf<'register'> {
  const { email, extension } = filled;
  const password = keepSecret(filled.newPassword);
  if (email !== undefined && email !== account.information.email) {
    const order = { account, purpose: 'registration', address: email, password } as const;
    const given = extension === undefined ? {} : { extension };
    mailLink(facts, facts.confirmations.begin({ ...order, ...given }));
    return informationOf(facts, account);
  }
  facts.confirmations.drop(account);
  setPassword(facts, account, password);
  account.information.doneAt = facts.clocks.calendar();
  if (extension !== undefined) account.information.extension = extension;
  return informationOf(facts, account);
}
