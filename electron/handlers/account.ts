import type { GroupHandlers } from '#shared/contract/define.ts';
import type { account } from '#shared/contract/account.ts';
import { done } from '#shared/outcome.ts';
import type { PortalSession } from '#electron/portal/portal.ts';
import { isNew, usualPolicy } from './current-password.ts';
import { createOnce } from './once.ts';
import { noteStand, shownRegistration } from './pending-mail.ts';
import { withSession } from './session.ts';
import { activate, prove, signIn } from './sign-in.ts';
import type { VisitMemory } from './visit-memory.ts';
import type { VisitParts } from './visit-parts.ts';

type AccountHandlers = GroupHandlers<typeof account>;

/** Sign-in and what comes of it. The portal session stays in here. */
export function accountHandlers(parts: VisitParts): AccountHandlers {
  const once = createOnce();
  return {
    signIn: (input) => once('signIn', input, () => signIn(parts, input)),
    activate: (input) => once('activate', input, () => activate(parts, input)),
    giveCode: (input) =>
      once('giveCode', input, () =>
        withSession(parts, (session) => parts.portal.giveCode(session, input.code)),
      ),
    giveReleaseCode: (input) =>
      once('giveReleaseCode', input, () =>
        withSession(parts, (session) => parts.portal.giveReleaseCode(session, input.releaseCode)),
      ),
    chooseRole: (input) =>
      once('chooseRole', input, () =>
        withSession(parts, (session) => parts.portal.chooseRole(session, input.roleId)),
      ),
    prove: (input) => once('prove', input, () => prove(parts, input.password)),
    async leaveTask() {
      leaveTask(parts.memory);
      return done({});
    },
    overview: () => withSession(parts, (session) => readOverview(parts, session)),
  };
}

/** Keys stay, to explain a wrong code; so does a change of which nobody knows what became of it. */
function leaveTask({ held, person }: VisitMemory): void {
  held.drop();
  person.repeats.forget();
  if (person.change?.value) person.change = undefined;
}

async function readOverview(
  parts: VisitParts,
  session: PortalSession,
): ReturnType<AccountHandlers['overview']> {
  const { portal, institution, memory } = parts;
  const { person } = memory;
  const outcome = await portal.account(session);
  if (!outcome.ok) return outcome;
  const { roles, registration, password, portalTime, ...overview } = outcome.value;
  const policy = password.policy ?? usualPolicy(institution);
  noteStand(person, registration);
  person.policy = policy;
  person.isPasswordNew = await isNew(parts, password.changedAt, portalTime);
  person.statusNumber = registration.pending?.statusNumber ?? person.statusNumber;
  return done({
    ...overview,
    hasSeveralRoles: roles.length > 1,
    registration: shownRegistration({ ...registration, portalTime }, memory),
    password: { ...password, policy },
  });
}
