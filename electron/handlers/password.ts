import type { GroupHandlers } from '#shared/contract/define.ts';
import type { password } from '#shared/contract/password.ts';
import { done, fail, leavesUnknown } from '#shared/outcome.ts';
import type { Portal, PortalSession } from '#electron/portal/portal.ts';
import { withCurrentPassword } from './current-password.ts';
import { createOnce } from './once.ts';
import { digestOf } from './repeats.ts';
import { forWhoeverAsks, withSession } from './session.ts';
import { createTurns } from './turns.ts';
import type { KnownPerson } from './visit-memory.ts';
import type { VisitParts } from './visit-parts.ts';

type PasswordHandlers = GroupHandlers<typeof password>;
type Asked = Parameters<PasswordHandlers['change']>[0];

/** Changing the password. Neither the present nor the new one stays in here. */
export function passwordHandlers(parts: VisitParts): PasswordHandlers {
  const once = createOnce();
  const inTurn = createTurns();
  return {
    change: (asked) =>
      once('change', asked, () => inTurn(forWhoeverAsks(parts, () => change(parts, asked)))),
    settle: () => once('settle', {}, () => inTurn(forWhoeverAsks(parts, () => settle(parts)))),
  };
}

/** While nobody knows what became of an earlier change, no other is sent. */
async function change(parts: VisitParts, asked: Asked): ReturnType<PasswordHandlers['change']> {
  const { person } = parts.memory;
  const words = digestOf(asked);
  if (person.change && !person.change.value) {
    const found = await findOut(parts.portal, person);
    if (!found.ok && leavesUnknown(found.failure)) return found;
  }
  // The same answer again after our own success is a success (experience.md 2.5).
  const before = person.change;
  if (before?.value && before.words === words) return done(before.value);
  return withSession(parts, (session) => send(parts, session, { ...asked, words }));
}

async function send(
  parts: VisitParts,
  session: PortalSession,
  { words, ...asked }: Asked & { readonly words: string },
): ReturnType<PasswordHandlers['change']> {
  const { portal, memory, institution } = parts;
  const { person } = memory;
  const before = person.change;
  // Until it is known otherwise, a fault on the way included.
  person.change = { words };
  const outcome = await withCurrentPassword(parts, (current) =>
    portal.changePassword(session, { ...asked, ...current }),
  );
  if (outcome.ok) {
    person.change = { words, value: outcome.value };
    person.isPasswordNew = institution.propagation.signInMinutes > 0;
  } else if (!leavesUnknown(outcome.failure)) person.change = before;
  return outcome;
}

async function settle({ portal, memory }: VisitParts): ReturnType<PasswordHandlers['settle']> {
  const { person } = memory;
  const { change } = person;
  if (!change) return done({ state: 'nothing-open' });
  if (change.value) return done({ state: 'changed', ...change.value });
  const found = await findOut(portal, person);
  // The portal has answered with a fault, once and for all: no look-up can tell more.
  const isLost = found.ok && found.value.state === 'nothing-open';
  return isLost ? fail('portal-broken', { changed: 'unknown' }) : found;
}

/** Asks the portal about the open change and remembers what is certain. */
async function findOut(portal: Portal, person: KnownPerson): ReturnType<Portal['settlePassword']> {
  const found = await portal.settlePassword();
  noteFound(person, found);
  return found;
}

function noteFound(
  person: KnownPerson,
  found: Awaited<ReturnType<Portal['settlePassword']>>,
): void {
  const { change } = person;
  if (!change || (!found.ok && leavesUnknown(found.failure))) return;
  // A refusal, or the promise that it is not done late either.
  if (!found.ok || found.value.state === 'not-changed') person.change = undefined;
  else if (found.value.state === 'changed') {
    const { changedAt, otherSessionsEnded: ended } = found.value;
    const others = ended === undefined ? {} : { otherSessionsEnded: ended };
    person.change = { ...change, value: { changedAt, ...others } };
  }
}
