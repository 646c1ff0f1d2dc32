import type { MailState, PendingMail, RegistrationState } from '#shared/contract/registration.ts';
import { maskEmail } from '#shared/email-rule.ts';
import { secondsUntil } from '#electron/portal/failures.ts';
import type { PortalMailState, UserInformation } from '#electron/portal/portal.ts';

interface Timed {
  readonly portalTime: number;
}

/** User information as the page may have it. */
export function shownRegistration(given: UserInformation & Timed): RegistrationState {
  const { pending, portalTime, ...registration } = given;
  return { ...registration, ...shownMail(pending, portalTime) };
}

/** What became of a mail, as the page may have it. */
export function shownMailState({ state, pending, portalTime }: PortalMailState & Timed): MailState {
  return { state, ...shownMail(pending, portalTime) };
}

/** Without the number that opens its state, and with the address masked: this is a public screen. */
function shownMail(
  pending: UserInformation['pending'],
  portalTime: number,
): { readonly pending?: PendingMail } {
  if (!pending) return {};
  const { purpose, sentTo, sentAt, resendFrom, setsPassword } = pending;
  const resendSeconds = secondsUntil(resendFrom, portalTime);
  return { pending: { purpose, sentTo: maskEmail(sentTo), sentAt, resendSeconds, setsPassword } };
}
