import { z } from 'zod';
import type { Step } from '#renderer/wizard/define.ts';
import {
  askAboutMail,
  hasExpired,
  isWaitingForMail,
  mailAnswer,
  wantsOtherAddress,
  type MailShape,
} from './mail.ts';
import MailExpiredStep from './MailExpiredStep.vue';
import MailStep from './MailStep.vue';

/** The steps that a wizard with such a table has besides the wait itself. */
type Around = {
  readonly 'other-address': object;
  readonly expired: Record<string, never>;
  readonly done: object;
};
type Waiting = {
  readonly answers: MailShape['answers'] & Around;
  readonly results: MailShape['results'];
};

/** The wait for a mail, the same for every wizard that sends one. */
export const mailStep: Step<Waiting, 'mail'> = {
  asks: () => mailAnswer,
  screen: MailStep,
  does: askAboutMail,
  waits: isWaitingForMail,
  goesTo: [
    { to: 'other-address', isAside: true, when: wantsOtherAddress },
    { to: 'expired', isAside: true, when: hasExpired },
    { to: 'done' },
  ],
  idle: 'phone',
  leaving: 'kept',
};

export const expiredStep: Step<Waiting, 'expired'> = {
  asks: () => z.strictObject({}),
  screen: MailExpiredStep,
  idle: 'usual',
  end: 'closed',
};
