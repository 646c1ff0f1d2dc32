import type { GroupHandlers } from '#shared/contract/define.ts';
import type { mfa } from '#shared/contract/mfa.ts';
import { CodeWindow, explainWrongCode } from '#shared/one-time-code.ts';
import { done, fail, leavesUnknown, type CodeCause } from '#shared/outcome.ts';
import type { PortalSession } from '#electron/portal/portal.ts';
import { withReason } from './current-password.ts';
import { createOnce } from './once.ts';
import { withSession } from './session.ts';
import type { VisitMemory } from './visit-memory.ts';
import type { VisitParts } from './visit-parts.ts';

type MfaHandlers = GroupHandlers<typeof mfa>;

/** Setting up MFA, and the temporary release. A key goes to the page once; here it stays to explain wrong codes. */
export function mfaHandlers(parts: VisitParts): MfaHandlers {
  const once = createOnce();
  return {
    begin: () => once('begin', {}, () => withSession(parts, (session) => begin(parts, session))),
    check: (input) =>
      once('check', input, () => withSession(parts, (session) => check(parts, session, input))),
    // Only one press can end a registration, whatever was typed for a second one.
    complete: (input) =>
      once('complete', input.enrolmentId, () =>
        withSession(parts, (session) => complete(parts, session, input)),
      ),
    // The same code again must not use up another release.
    release: (input) =>
      once('release', input, () =>
        parts.memory.person.repeats.orAgain('release', input, () =>
          withSession(parts, (session) => parts.portal.release(session, input.releaseCode)),
        ),
      ),
  };
}

async function begin(
  { portal, memory }: VisitParts,
  session: PortalSession,
): ReturnType<MfaHandlers['begin']> {
  const { person } = memory;
  const outcome = await portal.beginEnrolment(session);
  if (!outcome.ok) return withReason(person, outcome);
  const { portalTime, ...enrolment } = outcome.value;
  const { enrolmentId, key, expiresAt } = enrolment;
  memory.keys.push({ enrolmentId, window: new CodeWindow(key), seen: [], mayCount: false });
  const secondsLeft = Math.max(0, (Date.parse(expiresAt) - portalTime) / 1_000);
  return done({ ...enrolment, secondsLeft });
}

async function check(
  { portal, memory }: VisitParts,
  session: PortalSession,
  { enrolmentId, code }: Parameters<MfaHandlers['check']>[0],
): ReturnType<MfaHandlers['check']> {
  const asked = memory.keys.find((key) => key.enrolmentId === enrolmentId);
  // A code of this key was right before; whether it is registered by now, `complete` finds out.
  if (asked?.mayCount || asked?.registration) return done({});
  const outcome = await portal.checkEnrolment(session, enrolmentId, code);
  if (!outcome.ok) return outcome;
  const { accepted, portalTime } = outcome.value;
  if (accepted) return done({});
  const cause = causeOf(memory, { enrolmentId, code, portalTime });
  return fail('mfa-code-refused', { cause });
}

interface Refused {
  readonly enrolmentId: string;
  readonly code: string;
  readonly portalTime: number;
}

function causeOf({ keys }: VisitMemory, { enrolmentId, code, portalTime }: Refused): CodeCause {
  const asked = keys.find((key) => key.enrolmentId === enrolmentId);
  if (!asked) return { kind: 'unexplained' };
  const others = keys.filter((key) => key !== asked).map(({ window }) => window);
  const { window, seen } = asked;
  const explanation = explainWrongCode({ code, portalTime, window, others, seen });
  asked.seen = explanation.seen;
  return explanation.cause;
}

/** The same answer again after our own success is a success (experience.md 2.5). */
async function complete(
  { portal, memory }: VisitParts,
  session: PortalSession,
  { enrolmentId, releaseCode }: Parameters<MfaHandlers['complete']>[0],
): ReturnType<MfaHandlers['complete']> {
  const known = memory.keys.find((key) => key.enrolmentId === enrolmentId);
  if (known?.registration) return known.registration;
  const outcome = await portal.completeEnrolment(session, enrolmentId, releaseCode);
  if (!known) return outcome;
  if (outcome.ok) {
    known.registration = outcome;
    return outcome;
  }
  known.mayCount ||= leavesUnknown(outcome.failure);
  // A key that is registered is open no more either: "nothing is registered" would be a guess.
  const isGone = outcome.failure.code === 'mfa-key-expired';
  return isGone && known.mayCount ? fail('portal-broken', { changed: 'unknown' }) : outcome;
}
