import type { MailState, PendingMail, RegistrationState } from '#shared/contract/registration.ts';
import { maskEmail } from '#shared/email-rule.ts';
import { secondsUntil } from '#electron/portal/failures.ts';
import type { PortalMailState, UserInformation } from '#electron/portal/portal.ts';
import { isLoggedOut } from './session.ts';
import type { KnownPerson, VisitMemory } from './visit-memory.ts';

/** Milliseconds since 1970, by the portal's clock when it answered. */
export interface Timed {
  readonly portalTime: number;
}

/** User information as the page may have it. */
export function shownRegistration(
  given: UserInformation & Timed,
  memory: VisitMemory,
): RegistrationState {
  const { pending, portalTime, ...registration } = given;
  return { ...registration, ...shownMail({ pending, portalTime }, memory) };
}

/** What became of a mail, as the page may have it. */
export function shownMailState(
  { state, ...mail }: PortalMailState & Timed,
  memory: VisitMemory,
): MailState {
  return { state, ...shownMail(mail, memory) };
}

type Mail = Timed & { readonly pending?: UserInformation['pending'] };

/** Without the number that opens its state, and with the address masked: this is a public screen. */
function shownMail(
  { pending, portalTime }: Mail,
  memory: VisitMemory,
): { readonly pending?: PendingMail } {
  if (!pending) return {};
  const { purpose, sentTo, sentAt, resendFrom, setsPassword } = pending;
  const shown = {
    ...{ purpose, sentAt, setsPassword },
    sentTo: maskEmail(sentTo),
    resendSeconds: secondsUntil(resendFrom, portalTime),
    isLoggedOut: isLoggedOut(memory),
  };
  return { pending: shown };
}

/**
 * Notes how the portal says that a registration stands. Where that is another than before, a
 * registration with the same words as the last is no repeat any more: its mail has expired or gone
 * elsewhere, and it is to be sent.
 */
export function noteStand(person: KnownPerson, { state, pending }: Stand): void {
  const stand = pending ? `${pending.sentTo} ${pending.sentAt}` : state;
  if (stand !== person.stand) person.repeats.forget('begin');
  person.stand = stand;
}

interface Stand {
  readonly state: PortalMailState['state'] | UserInformation['state'] | 'nothing-pending';
  readonly pending?: UserInformation['pending'];
}
