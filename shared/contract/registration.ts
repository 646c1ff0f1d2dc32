import { z } from 'zod';
import { email, extension, password } from '#shared/answers.ts';
import { portalTrouble } from '#shared/outcome.ts';
import { method } from './define.ts';

/** A mail that waits to be opened. Its status number stays in the visit's process. */
const pendingMail = z.object({
  purpose: z.enum(['registration', 'email-change']),
  /** Masked: this is a public screen. */
  sentTo: z.string(),
  sentAt: z.iso.datetime(),
  /** Seconds until another mail may be asked for; 0 at once. */
  resendSeconds: z.int().min(0),
  /** Whether a new password waits with it: until the link is confirmed the old one counts. */
  setsPassword: z.boolean(),
  /** The portal has said that the kiosk's own session is gone: the link can't fail beside it. */
  isLoggedOut: z.boolean(),
});
export type PendingMail = z.infer<typeof pendingMail>;

/** User information as the portal has it (domain.md 2). */
export const registrationState = z.object({
  state: z.enum(['not-started', 'mail-pending', 'done']),
  doneAt: z.iso.datetime().optional(),
  email: z.object({
    edit: z.enum(['required', 'optional', 'fixed']),
    /** What is registered now. */
    address: z.string().optional(),
  }),
  extension: z.object({
    edit: z.enum(['required', 'optional', 'none']),
    number: z.string().optional(),
  }),
  pending: pendingMail.optional(),
});
export type RegistrationState = z.infer<typeof registrationState>;

/** What became of the mail. `expired`: its link works no more; begin again. */
const mailState = z.object({
  state: z.enum(['mail-pending', 'done', 'expired']),
  pending: pendingMail.optional(),
});
export type MailState = z.infer<typeof mailState>;

const nothing = z.strictObject({});

export const registration = {
  /** Provisional registration; final at once where no mail has to be opened (domain.md 2.1). */
  begin: method(
    z.strictObject({
      newPassword: password,
      email: email.optional(),
      extension: extension.optional(),
    }),
    registrationState,
    [
      'proof-needed',
      'password-refused',
      'email-refused',
      'extension-refused',
      'not-editable',
      'already-registered',
      'session-ended',
      ...portalTrouble,
    ],
  ),
  /** Looks whether the mailed link was confirmed; needs no session. */
  mail: method(nothing, mailState, ['nothing-pending', ...portalTrouble]),
  resend: method(nothing, mailState, ['mail-too-early', 'nothing-pending', ...portalTrouble]),
  /** Another address: of a registration that waits for its mail, or of somebody who is registered. */
  changeEmail: method(z.strictObject({ email }), registrationState, [
    'proof-needed',
    'email-refused',
    'not-editable',
    'mail-too-early',
    'session-ended',
    ...portalTrouble,
  ]),
  changeExtension: method(z.strictObject({ extension }), registrationState, [
    'extension-refused',
    'not-editable',
    'session-ended',
    ...portalTrouble,
  ]),
};
