import { z } from 'zod';
import type { MailState, PendingMail, RegistrationState } from '#shared/contract/registration.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { overviewOf, type Doing, type Known, type TaskName } from '#renderer/wizard/define.ts';
import type { StepControl } from '#renderer/wizard/use-wizard.ts';

/** What may be wanted while a mail waits: look, another mail, or to put the address right. */
export const mailAnswer = z.strictObject({ wants: z.enum(['look', 'resend', 'other-address']) });

/** What was known of the mail at a moment (milliseconds since 1970). */
export interface MailNow extends MailState {
  readonly seenAt: number;
}

/** The part of a wizard's types that a mail to be opened brings with it. */
export type MailShape = {
  readonly answers: { readonly mail: z.infer<typeof mailAnswer> };
  readonly results: { readonly mail: MailNow };
};
export type MailStepControl = StepControl<MailShape>;
type MailDoing = Pick<Doing<MailShape, 'mail'>, 'given' | 'answer' | 'signal'>;

/** Asks for what was wanted; what has become of the mail is what the portal says now. */
export async function askAboutMail(
  doing: MailDoing,
): Promise<Outcome<Partial<MailShape['results']>>> {
  const { answer, given, signal } = doing;
  if (answer.wants === 'other-address') return done({});
  const { mail, resend } = given.host.registration;
  const asked =
    answer.wants === 'resend' ? await resend({}, { signal }) : await mail({}, { signal });
  return asked.ok ? done({ mail: { ...asked.value, seenAt: given.now() } }) : asked;
}

/** What a call that may send a mail has brought: with a mail on its way nothing is final yet. */
export function mailAfter(state: RegistrationState, seenAt: number): MailNow {
  const { pending } = state;
  const isWaiting = pending !== undefined || state.state === 'mail-pending';
  return { state: isWaiting ? 'mail-pending' : 'done', pending, seenAt };
}

type Mailing = Known<MailShape>;

/** The mail as it is known now: from this visit, or as the portal had it when the wizard began. */
export function pendingMail({ given, results }: Mailing): PendingMail | undefined {
  return results.mail ? results.mail.pending : overviewOf(given).registration.pending;
}

/** The mail still waits, and nobody wants to put its address right. */
export function isWaitingForMail({ answers, results }: Mailing): boolean {
  return answers.mail?.wants !== 'other-address' && results.mail?.state === 'mail-pending';
}

export function wantsOtherAddress({ answers }: Mailing): boolean {
  return answers.mail?.wants === 'other-address';
}

export function hasExpired({ results }: Mailing): boolean {
  return results.mail?.state === 'expired';
}

/** The wizard that takes up what the mail was for, with the account read anew. */
export function taskOf({ wizard }: Pick<MailStepControl, 'wizard'>): TaskName {
  return wizard === 'register-email' ? 'register-email' : 'first-login';
}
