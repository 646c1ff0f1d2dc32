import type { Account } from './accounts.ts';
import { iso } from './clocks.ts';
import type { Confirmation } from './confirmations.ts';
import { setPassword } from './passwords.ts';
import type { Facts } from './rule.ts';

/** User information as its owner sees it (domain.md 2). */
export function informationOf(facts: Facts, account: Account) {
  const { person, information } = account;
  const { doneAt, email, extension } = information;
  const waiting = facts.confirmations.waiting(account);
  return {
    state: stateOf(doneAt, waiting),
    ...(doneAt !== undefined && { doneAt: iso(doneAt) }),
    email: { edit: person.email.edit, ...(email !== undefined && { address: email }) },
    extension: {
      edit: person.extension.edit,
      ...(extension !== undefined && { number: extension }),
    },
    ...(waiting && { pending: pendingOf(waiting) }),
  };
}

function stateOf(doneAt: number | undefined, waiting: Confirmation | undefined) {
  if (doneAt !== undefined) return 'done' as const;
  return waiting ? ('mail-pending' as const) : ('not-started' as const);
}

/** What became of a mail; `pending` as long as it waits. */
export function mailStateOf({ confirmations }: Facts, confirmation: Confirmation) {
  const state = confirmations.stateOf(confirmation);
  return state === 'mail-pending' ? { state, pending: pendingOf(confirmation) } : { state };
}

function pendingOf(confirmation: Confirmation) {
  const { statusNumber, purpose, address, sentAt, resendFrom, password } = confirmation;
  return {
    statusNumber,
    purpose,
    sentTo: address,
    sentAt: iso(sentAt),
    resendFrom: iso(resendFrom),
    setsPassword: password !== undefined,
  };
}

/** The link was opened and Register was pressed: what waited is so from now on. */
export function confirm(facts: Facts, confirmation: Confirmation): void {
  const { account, address, extension, password, purpose } = confirmation;
  const now = facts.clocks.calendar();
  account.information.email = address;
  account.information.emailConfirmedAt = now;
  if (extension !== undefined) account.information.extension = extension;
  if (password) setPassword(facts, account, password);
  if (purpose === 'registration') account.information.doneAt = now;
  confirmation.outcome = 'done';
  facts.confirmations.drop(account);
}
