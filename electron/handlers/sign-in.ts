import type { GroupHandlers } from '#shared/contract/define.ts';
import type { account, SignInState } from '#shared/contract/account.ts';
import { done, fail, leavesUnknown, type Failure } from '#shared/outcome.ts';
import type { SignedIn } from '#electron/portal/portal.ts';
import { leaveSession, withSession } from './session.ts';
import { knownPerson, type VisitMemory } from './visit-memory.ts';
import type { VisitParts } from './visit-parts.ts';

type AccountHandlers = GroupHandlers<typeof account>;

export function signIn(
  parts: VisitParts,
  { personalId, password }: Parameters<AccountHandlers['signIn']>[0],
): ReturnType<AccountHandlers['signIn']> {
  const open = () => parts.portal.signIn(personalId, password);
  return waitedFor(parts, enter(parts, { personalId, toHold: password }, open));
}

/** The key is no password: nothing is held of it, and no change can want it. */
export function activate(
  parts: VisitParts,
  { personalId, activationKey }: Parameters<AccountHandlers['activate']>[0],
): ReturnType<AccountHandlers['activate']> {
  const open = () => parts.portal.activate(personalId, activationKey);
  return waitedFor(parts, enter(parts, { personalId, toHold: undefined }, open));
}

export async function prove(
  parts: VisitParts,
  password: string,
): ReturnType<AccountHandlers['prove']> {
  const { memory, portal } = parts;
  return withSession(parts, async (session) => {
    const outcome = await portal.prove(session, password);
    if (!outcome.ok) return withRefusals(parts, outcome, '');
    // Another session may have begun in between; this password is not its.
    if (memory.session !== session) return done({});
    memory.held.keep(password, 'prove');
    // Whatever the visit began with.
    memory.person.hasPassword = true;
    return done({});
  });
}

/** The end of the visit waits for it: only then is it known which session it opened. */
function waitedFor<T>({ memory }: VisitParts, entering: Promise<T>): Promise<T> {
  memory.signingIn = Promise.allSettled([memory.signingIn, entering]);
  return entering;
}

type Refused = { readonly ok: false; readonly failure: Failure };
type WithCount = ReturnType<typeof fail<'sign-in-refused'>>;

interface Typed {
  readonly personalId: string;
  /** Held for the one change that wants it. */
  readonly toHold: string | undefined;
}

/** A second sign-in of the same visit ends the session of the first, so that none is left behind. */
async function enter<F extends Refused>(
  parts: VisitParts,
  typed: Typed,
  open: () => Promise<{ readonly ok: true; readonly value: SignedIn } | F>,
): Promise<{ readonly ok: true; readonly value: SignInState } | F | WithCount> {
  const { memory } = parts;
  await leaveSession(parts);
  const outcome = await open();
  if (!outcome.ok) {
    // It may have opened a session all the same, one that can't be ended from here.
    if (leavesUnknown(outcome.failure)) memory.left = 'unknown';
    return withRefusals(parts, asNoChange(outcome), typed.personalId);
  }
  // Another sign-in may have come in between; no session is overwritten.
  const left = leaveSession(parts);
  memory.session = outcome.value.session;
  remember(memory, typed);
  await left;
  return done<SignInState>(outcome.value.progress);
}

/** Whatever became of a sign-in, nothing of the account was changed by it. */
function asNoChange<F extends Refused>(outcome: F): F {
  if (!leavesUnknown(outcome.failure)) return outcome;
  return { ...outcome, failure: { ...outcome.failure, changed: 'no' } };
}

/** What is known of somebody else is nothing to whoever has signed in now. */
function remember(memory: VisitMemory, { personalId, toHold }: Typed): void {
  if (memory.person.personalId !== personalId) memory.person = knownPerson(personalId);
  memory.person.policy = undefined;
  memory.person.hasPassword = toHold !== undefined;
  memory.person.repeats.forget();
  if (toHold !== undefined) memory.held.keep(toHold, 'sign-in');
}

/** Counts refusals, and says whether the other ID may have been typed (domain.md 5). */
function withRefusals<F extends Refused>(
  { memory, institution }: VisitParts,
  outcome: F,
  personalId: string,
): F | WithCount {
  if (outcome.failure.code !== 'sign-in-refused') return outcome;
  memory.refusals += 1;
  const { refusals } = memory;
  const looksLikeRoleId = mayBeRoleId(institution, personalId, refusals);
  return fail('sign-in-refused', { refusals, looksLikeRoleId });
}

/** Known at once by a look of its own; where both look alike it is worth a word from the second on. */
function mayBeRoleId(
  { idPattern, roleIdPattern }: VisitParts['institution'],
  typed: string,
  refusals: number,
): boolean {
  const isSaid = roleIdPattern !== undefined || refusals > 1;
  // From the profile, which was parsed at the start: nothing a visitor types becomes a pattern.
  // eslint-disable-next-line security/detect-non-literal-regexp
  return isSaid && new RegExp(roleIdPattern ?? idPattern, 'u').test(typed);
}
