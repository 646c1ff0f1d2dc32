import type { GroupHandlers } from '#shared/contract/define.ts';
import type { mfa } from '#shared/contract/mfa.ts';
import { CodeWindow, explainWrongCode } from '#shared/one-time-code.ts';
import { done, fail } from '#shared/outcome.ts';
import type { CheckReply, PortalSession } from '#electron/portal/portal.ts';
import { withSession, type VisitParts } from './account.ts';
import { createOnce } from './once.ts';

type MfaHandlers = GroupHandlers<typeof mfa>;
type Completed = Awaited<ReturnType<MfaHandlers['complete']>>;

/** Setting up MFA. A key goes to the page once; here it stays to explain wrong codes. */
export function mfaHandlers(parts: VisitParts): MfaHandlers {
  const once = createOnce();
  const completed = new Map<string, Completed>();
  return {
    begin: () => once('begin', {}, () => withSession(parts, (session) => begin(parts, session))),
    check: (input) =>
      once('check', input, () => withSession(parts, (session) => check(parts, session, input))),
    complete: (input) =>
      once('complete', input, async () => {
        // The same answer again after our own success is a success (experience.md 2.5).
        const before = completed.get(input.enrolmentId);
        if (before) return before;
        const outcome = await withSession(parts, (session) =>
          parts.portal.completeEnrolment(session, input.enrolmentId, input.releaseCode),
        );
        if (outcome.ok) completed.set(input.enrolmentId, outcome);
        return outcome;
      }),
  };
}

async function begin(
  { portal, memory }: VisitParts,
  session: PortalSession,
): ReturnType<MfaHandlers['begin']> {
  const outcome = await portal.beginEnrolment(session);
  if (!outcome.ok) return outcome;
  const { portalTime, ...enrolment } = outcome.value;
  const { enrolmentId, key, expiresAt } = enrolment;
  memory.keys.push({ enrolmentId, window: new CodeWindow(key), suspected: [] });
  const secondsLeft = Math.max(0, (Date.parse(expiresAt) - portalTime) / 1_000);
  return done({ ...enrolment, secondsLeft });
}

async function check(
  parts: VisitParts,
  session: PortalSession,
  { enrolmentId, code }: { enrolmentId: string; code: string },
): ReturnType<MfaHandlers['check']> {
  const outcome = await parts.portal.checkEnrolment(session, enrolmentId, code);
  if (!outcome.ok) return outcome;
  if (outcome.value.accepted) return done({});
  return explain(parts, enrolmentId, { ...outcome.value, code });
}

function explain(
  { memory }: VisitParts,
  enrolmentId: string,
  { code, portalTime }: CheckReply & { readonly code: string },
) {
  const here = memory.keys.find((key) => key.enrolmentId === enrolmentId);
  if (!here) return fail('mfa-code-refused', { cause: { kind: 'unexplained' } });
  const earlier = memory.keys.slice(0, memory.keys.indexOf(here)).map(({ window }) => window);
  const { window, suspected } = here;
  const found = explainWrongCode({ code, portalTime, window, earlier, suspected });
  here.suspected = found.suspected;
  return fail('mfa-code-refused', { cause: found.cause });
}
