import type { Device } from './accounts.ts';
import { hour, iso } from './clocks.ts';
import { closed } from './conditions.ts';
import { stepOf } from './one-time-codes.ts';
import { locked, signedIn, stateOf } from './progress.ts';
import { allow, refuse, type Facts, type Refusal, type Rules } from './rule.ts';
import type { Session } from './sessions.ts';

type SecondFactor = Pick<Rules, 'giveCode' | 'giveReleaseCode' | 'release'>;

/** What an off-campus sign-in asks beside the password: a one-time code, or a temporary release. */
export function secondFactorRules(facts: Facts): SecondFactor {
  return {
    giveCode({ input: { code }, session }) {
      const trouble = locked(facts, session.account.person.personalId);
      if (trouble) return trouble;
      const { device } = session.account;
      // Nothing is asked any more: the reply to an earlier try was lost.
      if (!session.needsCode || !device) return allow(stateOf(facts, session));
      const step = stepOf(device.key, code, facts.clocks.seconds());
      if (step === undefined) return wrong(facts, session, refuse('code-refused'));
      // A code is taken once, in whichever session (RFC 6238 5.2).
      if (step <= device.lastStep) return refuse('code-replayed');
      return pass(facts, session, { ...device, lastStep: step });
    },
    giveReleaseCode({ input: { releaseCode }, session }) {
      const trouble =
        closed(facts.conditions, 'release') ?? locked(facts, session.account.person.personalId);
      if (trouble) return trouble;
      const { device } = session.account;
      if (!session.needsCode || !device) return allow(stateOf(facts, session));
      const released = takeRelease(facts, session, { device, releaseCode });
      return 'code' in released ? released : pass(facts, session, released);
    },
    release({ input: { releaseCode }, session }) {
      const trouble =
        closed(facts.conditions, 'release') ?? locked(facts, session.account.person.personalId);
      if (trouble) return trouble;
      const { device } = session.account;
      if (!device) return refuse('mfa-not-registered');
      const released = takeRelease(facts, session, { device, releaseCode });
      if ('code' in released) return released;
      session.account.device = released;
      const hours = facts.institution.mfa.release?.hours ?? 0;
      const until = iso(facts.clocks.calendar() + hours * hour);
      return allow({ until, left: released.releasesLeft });
    },
  };
}

/** One release less, from now on; where the institution has none, none is left (domain.md 4.4). */
function takeRelease(
  facts: Facts,
  session: Session,
  { device, releaseCode }: { readonly device: Device; readonly releaseCode: string },
): Device | Refusal<'release-exhausted' | 'release-refused' | 'account-locked'> {
  const { releasesLeft: left } = device;
  if (left === 0) return refuse('release-exhausted');
  if (releaseCode !== device.releaseCode) {
    return wrong(facts, session, refuse('release-refused', { left }));
  }
  return { ...device, releasesLeft: left - 1, releasedAt: facts.clocks.calendar() };
}

function pass(facts: Facts, session: Session, device: Device) {
  session.account.device = device;
  session.needsCode = false;
  session.isCodeProven = true;
  signedIn(facts, session);
  return allow(stateOf(facts, session));
}

/** A wrong code counts like a wrong password. */
function wrong<C extends 'code-refused' | 'release-refused'>(
  { locks }: Facts,
  session: Session,
  refusal: Refusal<C>,
): Refusal<C | 'account-locked'> {
  const until = locks.wrong(session.account.person.personalId);
  return until === undefined ? refusal : refuse('account-locked', { until: iso(until) });
}
