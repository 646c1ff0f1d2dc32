import type { GroupHandlers } from '#shared/contract/define.ts';
import type { registration, RegistrationState } from '#shared/contract/registration.ts';
import { done, fail, leavesUnknown, type FailureCode, type Outcome } from '#shared/outcome.ts';
import type { PortalSession, UserInformation } from '#electron/portal/portal.ts';
import { withCurrentPassword } from './current-password.ts';
import { createOnce } from './once.ts';
import { shownMailState, shownRegistration } from './pending-mail.ts';
import { digestOf } from './repeats.ts';
import { leaveSession, withSession } from './session.ts';
import type { VisitParts } from './visit-parts.ts';

type RegistrationHandlers = GroupHandlers<typeof registration>;

/** User information: first login, address, extension. The mail's status number stays in here. */
export function registrationHandlers(parts: VisitParts): RegistrationHandlers {
  const { memory, portal } = parts;
  const once = createOnce();
  return {
    begin: (input) =>
      once('begin', input, () =>
        memory.person.repeats.orAgain('begin', input, () => begin(parts, input)),
      ),
    mail: () => once('mail', {}, () => mail(parts)),
    resend: () => once('resend', {}, () => resend(parts)),
    changeEmail: (input) =>
      once('changeEmail', input, () =>
        withSession(parts, (session) =>
          registered(parts, () => portal.changeEmail(session, input.email)),
        ),
      ),
    changeExtension: (input) =>
      once('changeExtension', input, () =>
        withSession(parts, (session) =>
          registered(parts, () => portal.changeExtension(session, input.extension)),
        ),
      ),
  };
}

type Asked = Parameters<RegistrationHandlers['begin']>[0];

/** While nobody knows what became of an earlier registration, it is found out first. */
async function begin(parts: VisitParts, asked: Asked): ReturnType<RegistrationHandlers['begin']> {
  const { person } = parts.memory;
  const before = person.openRegistration;
  if (before !== undefined) {
    const found = await parts.portal.settleRegistration();
    if (!found.ok && leavesUnknown(found.failure)) return found;
    person.openRegistration = undefined;
    const isSame = before === digestOf(asked);
    if (found.ok && found.value.state === 'registered' && isSame) {
      const same = done(found.value.registration);
      return registered(parts, async () => same);
    }
  }
  const outcome = await withSession(parts, (session) => send(parts, session, asked));
  if (!outcome.ok && leavesUnknown(outcome.failure)) person.openRegistration = digestOf(asked);
  return outcome;
}

async function send(
  parts: VisitParts,
  session: PortalSession,
  { newPassword, email, extension }: Asked,
): ReturnType<RegistrationHandlers['begin']> {
  const given = { newPassword, ...(email && { email }), ...(extension && { extension }) };
  return registered(parts, () =>
    withCurrentPassword(parts, (current) =>
      parts.portal.register(session, { ...given, ...current }),
    ),
  );
}

/** Keeps the number of a mail that waits. */
async function registered<C extends FailureCode>(
  parts: VisitParts,
  ask: () => Promise<Outcome<UserInformation & { readonly portalTime: number }, C>>,
): Promise<Outcome<RegistrationState, C>> {
  const { person } = parts.memory;
  const outcome = await ask();
  if (!outcome.ok) return outcome;
  const { pending } = outcome.value;
  if (pending) {
    person.statusNumber = pending.statusNumber;
    await makeWay(parts);
  }
  return done(shownRegistration(outcome.value));
}

/** Ends the session where the mailed link would fail beside it; the number needs none. */
async function makeWay(parts: VisitParts): Promise<void> {
  if (parts.institution.firstLogin.kioskBlocksLink) await leaveSession(parts);
}

/** Also for a visitor who comes back to wait for the mail: the link is to work then too. */
async function mail(parts: VisitParts): ReturnType<RegistrationHandlers['mail']> {
  const { statusNumber } = parts.memory.person;
  if (statusNumber === undefined) return fail('nothing-pending', {});
  await makeWay(parts);
  const outcome = await parts.portal.mailState(statusNumber);
  return outcome.ok ? done(shownMailState(outcome.value)) : outcome;
}

async function resend({ portal, memory }: VisitParts): ReturnType<RegistrationHandlers['resend']> {
  const { statusNumber } = memory.person;
  if (statusNumber === undefined) return fail('nothing-pending', {});
  const outcome = await portal.resendMail(statusNumber);
  return outcome.ok ? done(shownMailState(outcome.value)) : outcome;
}
