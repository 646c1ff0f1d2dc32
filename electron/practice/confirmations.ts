import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import type { Clocks } from './clocks.ts';
import { figures } from './figures.ts';
import type { Secret } from './secret.ts';

/** What is confirmed by opening a mailed link. */
interface Order {
  readonly account: Account;
  readonly purpose: 'registration' | 'email-change';
  readonly address: string;
  /** A new password that waits with it. */
  readonly password?: Secret;
  readonly extension?: string;
}

/** An address that waits for its link to be opened. */
export interface Confirmation extends Order {
  /** Opens its state without a session. */
  readonly statusNumber: string;
  /** When the newest mail was sent, in calendar time. */
  sentAt: number;
  /** From when another may be asked for, on the seconds clock. */
  resendFrom: number;
  /** What the newest mail's link ends with; earlier ones work no more. */
  link: string;
  /** `replaced`: by another address or another registration. */
  outcome?: 'done' | 'replaced';
}

export type ConfirmationState = 'mail-pending' | 'done' | 'expired';

export interface Confirmations {
  /** Replaces what waited for the same account. */
  readonly begin: (order: Order) => Confirmation;
  /** A new link in place of the one before. */
  readonly renew: (confirmation: Confirmation) => void;
  readonly byStatus: (statusNumber: string) => Confirmation | undefined;
  /** By any link that was ever mailed for it. */
  readonly byLink: (link: string) => Confirmation | undefined;
  /** What waits for this account and can still be confirmed. */
  readonly waiting: (account: Account) => Confirmation | undefined;
  readonly stateOf: (confirmation: Confirmation) => ConfirmationState;
  readonly drop: (account: Account) => void;
}

/** Numbers and links have 256 random bits; what became of each is known as long as the world. */
export function createConfirmations({ calendar, seconds }: Clocks): Confirmations {
  const all = new Map<string, Confirmation>();
  const links = new Map<string, Confirmation>();
  const open = new Map<Account, Confirmation>();
  const stateOf = ({ outcome, sentAt }: Confirmation): ConfirmationState => {
    if (outcome === 'done') return 'done';
    const isOver = outcome === 'replaced' || sentAt + figures.linkMs <= calendar();
    return isOver ? 'expired' : 'mail-pending';
  };
  const drop = (account: Account) => {
    const before = open.get(account);
    if (before) before.outcome ??= 'replaced';
    open.delete(account);
  };
  // In whole seconds, as the Date header beside it tells the time: nobody who counts asks too early.
  const resendFrom = () => Math.floor((seconds() + figures.resendMs) / 1_000) * 1_000;
  const sent = () => ({ sentAt: calendar(), resendFrom: resendFrom() });
  return {
    begin(order) {
      drop(order.account);
      const confirmation = { ...order, statusNumber: random(), link: random(), ...sent() };
      all.set(confirmation.statusNumber, confirmation);
      links.set(confirmation.link, confirmation);
      open.set(order.account, confirmation);
      return confirmation;
    },
    renew(confirmation) {
      Object.assign(confirmation, sent(), { link: random() });
      links.set(confirmation.link, confirmation);
    },
    byStatus: (statusNumber) => all.get(statusNumber),
    byLink: (link) => links.get(link),
    waiting(account) {
      const found = open.get(account);
      return found && stateOf(found) === 'mail-pending' ? found : undefined;
    },
    stateOf,
    drop,
  };
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
