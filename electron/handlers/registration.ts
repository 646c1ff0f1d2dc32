import type { GroupHandlers } from '#shared/contract/define.ts';
import type { registration, RegistrationState } from '#shared/contract/registration.ts';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import type { PortalMailState, PortalSession, UserInformation } from '#electron/portal/portal.ts';
import { withCurrentPassword, withReason } from './current-password.ts';
import { createOnce } from './once.ts';
import { noteStand, shownMailState, shownRegistration, type Timed } from './pending-mail.ts';
import { digestOf } from './repeats.ts';
import { endSession, forWhoeverAsks, withSession } from './session.ts';
import { createTurns } from './turns.ts';
import { afterUnsettled } from './unsettled.ts';
import type { KnownPerson } from './visit-memory.ts';
import type { VisitParts } from './visit-parts.ts';

type RegistrationHandlers = GroupHandlers<typeof registration>;

/** User information: first login, address, extension. The mail's status number stays in here. */
export function registrationHandlers(parts: VisitParts): RegistrationHandlers {
  const once = createOnce();
  const turns = createTurns();
  const inTurn = <T>(run: () => Promise<T>) => turns(forWhoeverAsks(parts, run));
  return {
    begin: (input) => once('begin', input, () => inTurn(() => begin(parts, input))),
    mail: () => once('mail', {}, () => mail(parts)),
    resend: () => once('resend', {}, () => resend(parts)),
    changeEmail: (input) =>
      once('changeEmail', input, () => inTurn(() => changeEmail(parts, input))),
    changeExtension: (input) =>
      once('changeExtension', input, () => inTurn(() => changeExtension(parts, input))),
  };
}

type Asked = Parameters<RegistrationHandlers['begin']>[0];

async function begin(parts: VisitParts, asked: Asked): ReturnType<RegistrationHandlers['begin']> {
  const write = { name: 'begin', words: digestOf(asked) } as const;
  const ask = () => withSession(parts, (session) => send(parts, session, asked));
  return parts.memory.person.repeats.orAgain('begin', asked, async () => {
    const outcome = await afterUnsettled(parts, write, ask);
    return outcome.ok ? done(await told(parts, outcome.value)) : outcome;
  });
}

async function send(
  parts: VisitParts,
  session: PortalSession,
  { newPassword, email, extension }: Asked,
): ReturnType<VisitParts['portal']['register']> {
  const given = { newPassword, ...(email && { email }), ...(extension && { extension }) };
  return withCurrentPassword(parts, (current) =>
    parts.portal.register(session, { ...given, ...current }),
  );
}

async function changeEmail(
  parts: VisitParts,
  { email }: Parameters<RegistrationHandlers['changeEmail']>[0],
): ReturnType<RegistrationHandlers['changeEmail']> {
  const { person } = parts.memory;
  const write = { name: 'changeEmail', words: digestOf(email) } as const;
  const ask = () => withSession(parts, (session) => parts.portal.changeEmail(session, email));
  const outcome = await afterUnsettled(parts, write, ask);
  return outcome.ok ? done(await told(parts, outcome.value)) : withReason(person, outcome);
}

async function changeExtension(
  parts: VisitParts,
  { extension }: Parameters<RegistrationHandlers['changeExtension']>[0],
): ReturnType<RegistrationHandlers['changeExtension']> {
  const write = { name: 'changeExtension', words: digestOf(extension) } as const;
  const ask = () =>
    withSession(parts, (session) => parts.portal.changeExtension(session, extension));
  const outcome = await afterUnsettled(parts, write, ask);
  return outcome.ok ? done(await told(parts, outcome.value)) : outcome;
}

/** What a write has left, as the page may have it. Keeps the number of a mail that waits. */
async function told(
  parts: VisitParts,
  information: UserInformation & Timed,
): Promise<RegistrationState> {
  const { person } = parts.memory;
  const { pending } = information;
  noteStand(person, information);
  if (pending) {
    person.statusNumber = pending.statusNumber;
    await makeWay(parts);
  }
  return shownRegistration(information, parts.memory);
}

/** Ends the session where the mailed link would fail beside it; the number needs none. */
async function makeWay(parts: VisitParts): Promise<void> {
  if (parts.institution.firstLogin.kioskBlocksLink) await endSession(parts);
}

/**
 * Also for a visitor who comes back to wait for the mail, and where an earlier try to end the
 * session was not confirmed: the link is to work then too.
 */
async function mail(parts: VisitParts): ReturnType<RegistrationHandlers['mail']> {
  const { portal, memory } = parts;
  const { person } = memory;
  if (person.statusNumber === undefined) return fail('nothing-pending', {});
  await makeWay(parts);
  const outcome = await portal.mailState(person.statusNumber);
  noteMail(person, outcome);
  return outcome.ok ? done(shownMailState(outcome.value, memory)) : outcome;
}

async function resend({ portal, memory }: VisitParts): ReturnType<RegistrationHandlers['resend']> {
  const { person } = memory;
  if (person.statusNumber === undefined) return fail('nothing-pending', {});
  const outcome = await portal.resendMail(person.statusNumber);
  noteMail(person, outcome);
  return outcome.ok ? done(shownMailState(outcome.value, memory)) : outcome;
}

function noteMail(person: KnownPerson, outcome: Outcome<PortalMailState>): void {
  if (outcome.ok) noteStand(person, outcome.value);
  else if (outcome.failure.code === 'nothing-pending') {
    noteStand(person, { state: 'nothing-pending' });
  }
}
