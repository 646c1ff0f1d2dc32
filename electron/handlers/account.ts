import type { GroupHandlers } from '#shared/contract/define.ts';
import type { account, SignInState } from '#shared/contract/account.ts';
import type { Institution } from '#shared/institution.ts';
import { done, fail, leavesUnknown } from '#shared/outcome.ts';
import type { Portal, PortalSession } from '#electron/portal/portal.ts';
import { createOnce } from './once.ts';
import type { VisitMemory } from './visit-memory.ts';

export interface VisitParts {
  readonly portal: Portal;
  readonly institution: Institution;
  readonly memory: VisitMemory;
}

type AccountHandlers = GroupHandlers<typeof account>;

/** Sign-in and what comes of it. The portal session stays in here. */
export function accountHandlers(parts: VisitParts): AccountHandlers {
  const once = createOnce();
  return {
    signIn: (input) =>
      once('signIn', input, () => {
        const signingIn = signIn(parts, input);
        parts.memory.signingIn = Promise.allSettled([parts.memory.signingIn, signingIn]);
        return signingIn;
      }),
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
    overview: () => withSession(parts, (session) => readOverview(parts, session)),
  };
}

/** A second sign-in of the same visit ends the session of the first, so that none is left behind. */
async function signIn(
  parts: VisitParts,
  { personalId, password }: Parameters<AccountHandlers['signIn']>[0],
): ReturnType<AccountHandlers['signIn']> {
  const { portal, memory } = parts;
  await leaveSession(parts);
  const outcome = await portal.signIn(personalId, password);
  if (!outcome.ok) {
    // It may have opened a session all the same, one that can't be ended from here.
    if (leavesUnknown(outcome.failure)) memory.left = 'unknown';
    return withRefusals(parts, outcome, personalId);
  }
  // Another sign-in may have come in between; no session is overwritten.
  const left = leaveSession(parts);
  memory.session = outcome.value.session;
  await left;
  return done<SignInState>(outcome.value.progress);
}

/** Ends the portal session, if there is one, and forgets its keys. */
export async function leaveSession({ portal, memory }: VisitParts): Promise<void> {
  const { session } = memory;
  memory.session = undefined;
  memory.keys = [];
  if (!session) return;
  // One session without a confirmed end is enough.
  const before = memory.left;
  memory.left = 'unknown';
  if ((await portal.signOut(session)) && before !== 'unknown') memory.left = 'ended';
}

async function prove(parts: VisitParts, password: string): ReturnType<AccountHandlers['prove']> {
  const outcome = await withSession(parts, (session) => parts.portal.prove(session, password));
  return outcome.ok ? done({}) : withRefusals(parts, outcome, '');
}

/** Counts refusals; from the second on, a Role ID is worth a word: both look alike (domain.md 5). */
function withRefusals<
  F extends { readonly ok: false; readonly failure: { readonly code: string } },
>(
  { memory, institution }: VisitParts,
  outcome: F,
  personalId: string,
): F | ReturnType<typeof fail<'sign-in-refused'>> {
  if (outcome.failure.code !== 'sign-in-refused') return outcome;
  memory.refusals += 1;
  // From the profile, which was parsed at the start: nothing a visitor types becomes a pattern.
  // eslint-disable-next-line security/detect-non-literal-regexp
  const looksAlike = new RegExp(institution.idPattern, 'u').test(personalId);
  const looksLikeRoleId = memory.refusals > 1 && looksAlike;
  return fail('sign-in-refused', { refusals: memory.refusals, looksLikeRoleId });
}

async function readOverview(
  { portal }: VisitParts,
  session: PortalSession,
): ReturnType<AccountHandlers['overview']> {
  const outcome = await portal.account(session);
  if (!outcome.ok) return outcome;
  const { roles, ...overview } = outcome.value;
  return done({ ...overview, hasSeveralRoles: roles.length > 1 });
}

/** Runs with the visit's session; without one it has ended. */
export async function withSession<T>(
  { memory }: Pick<VisitParts, 'memory'>,
  run: (session: PortalSession) => Promise<T>,
): Promise<T | ReturnType<typeof fail<'session-ended'>>> {
  return memory.session ? run(memory.session) : fail('session-ended', {});
}
