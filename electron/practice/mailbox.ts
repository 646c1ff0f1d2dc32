import { randomUUID } from 'node:crypto';
import type { Mail, MailDelivery } from '#shared/contract/practice-mail.ts';
import { iso, type Clock } from './clocks.ts';
import { figures } from './figures.ts';

/** A mail as the portal sends it. */
export interface Letter extends Pick<Mail, 'to' | 'subject' | 'lines' | 'link'> {
  /** Whose account it is about. */
  readonly personalId: string;
  /** Calendar time, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly delivery: MailDelivery;
}

export interface Mailbox {
  readonly send: (letter: Letter) => void;
  /** What has arrived about this person's account, to whichever address; the newest first. */
  readonly of: (personalId: string) => Mail[];
}

/** So many letters are kept; the oldest give way. */
const most = 500;

/** All mails that the practice portal has sent. Nothing leaves this process. */
export function createMailbox(calendar: Clock): Mailbox {
  const letters: (Letter & { readonly id: string })[] = [];
  return {
    send(letter) {
      letters.unshift({ ...letter, id: randomUUID() });
      letters.splice(most);
    },
    of: (personalId) =>
      letters
        .filter((letter) => letter.personalId === personalId && hasArrived(letter, calendar()))
        .map(({ id, to, subject, lines, link, ...letter }) => {
          const folder = letter.delivery === 'spam' ? 'spam' : 'inbox';
          const at = iso(arrivalOf(letter));
          return { id, to, at, folder, subject, lines, ...(link !== undefined && { link }) };
        }),
  };
}

function arrivalOf({ sentAt, delivery }: Pick<Letter, 'sentAt' | 'delivery'>): number {
  return delivery === 'late' ? sentAt + figures.lateMs : sentAt;
}

/** A mail of a day that was travelled back from stays in the mailbox. */
function hasArrived(letter: Letter, now: number): boolean {
  return now < letter.sentAt || arrivalOf(letter) <= now;
}
