import type { Account } from './accounts.ts';
import { iso } from './clocks.ts';
import { closed } from './conditions.ts';
import type { Confirmation } from './confirmations.ts';
import { judgeAddress, judgeExtension } from './fields.ts';
import { informationOf, mailStateOf } from './information.ts';
import { mailLink } from './letters.ts';
import { unproven, useProof } from './proof.ts';
import { allow, refuse, type Facts, type Refusal, type Rules } from './rule.ts';

type Changes = Pick<Rules, 'mailState' | 'resendMail' | 'changeEmail' | 'changeExtension'>;

/** Address and extension of those who are registered or wait for it, and their mails. */
export function informationRules(facts: Facts): Changes {
  const { confirmations, conditions } = facts;
  return {
    mailState({ parameter }) {
      const found = confirmations.byStatus(parameter);
      return found ? allow(mailStateOf(facts, found)) : refuse('nothing-pending');
    },
    resendMail({ parameter }) {
      const trouble = closed(conditions, 'registration');
      if (trouble) return trouble;
      const found = confirmations.byStatus(parameter);
      if (!found || confirmations.stateOf(found) !== 'mail-pending') {
        return refuse('nothing-pending');
      }
      const early = tooEarly(facts, found);
      if (early) return early;
      confirmations.renew(found);
      mailLink(facts, found);
      return allow(mailStateOf(facts, found));
    },
    changeEmail({ input: { email }, session }) {
      const { account } = session;
      const waiting = confirmations.waiting(account);
      const trouble =
        closed(conditions, 'registration') ??
        unproven(facts, session) ??
        (mayChange(account, waiting) ? undefined : refuse('not-editable')) ??
        judgeAddress(facts, account, { email }) ??
        (waiting && tooEarly(facts, waiting));
      if (trouble) return trouble;
      useProof(session);
      changeAddress(facts, account, email);
      return allow(informationOf(facts, account));
    },
    changeExtension({ input: { extension }, session }) {
      const { account } = session;
      const trouble =
        closed(conditions, 'registration') ?? judgeExtension(facts, account, { extension });
      if (trouble) return trouble;
      account.information.extension = extension;
      return allow(informationOf(facts, account));
    },
  };
}

/** Whoever has not begun to register gives the address with the registration. */
function mayChange({ information }: Account, waiting: Confirmation | undefined): boolean {
  return information.doneAt !== undefined || waiting !== undefined;
}

function tooEarly(
  { clocks }: Facts,
  { resendFrom }: Confirmation,
): Refusal<'resend-too-early'> | undefined {
  const isEarly = clocks.seconds() < resendFrom;
  return isEarly ? refuse('resend-too-early', { until: iso(resendFrom) }) : undefined;
}

/** The address that counts already needs no mail: what waited beside it is called off. */
function changeAddress(facts: Facts, account: Account, address: string): void {
  const { confirmations } = facts;
  const waiting = confirmations.waiting(account);
  const isRegistered = account.information.doneAt !== undefined;
  if (isRegistered && address === account.information.email) return confirmations.drop(account);
  const { password, extension, purpose = 'email-change' } = waiting ?? {};
  const kept = { ...(password && { password }), ...(extension !== undefined && { extension }) };
  mailLink(facts, confirmations.begin({ account, purpose, address, ...kept }));
}
