import { randomUUID } from 'node:crypto';
import { iso } from './clocks.ts';
import { closed } from './conditions.ts';
import { figures, issuer } from './figures.ts';
import { newKey, otpauthUri, stepOf } from './one-time-codes.ts';
import { mayRegister } from './overview.ts';
import { allow, refuse, type Facts, type Refusal, type Rules } from './rule.ts';
import type { OpenEnrolment, Session } from './sessions.ts';

type Enrolment = Pick<Rules, 'beginEnrolment' | 'checkEnrolment' | 'completeEnrolment'>;

/** Registering a device: a fresh key, a check that registers nothing, and the end (domain.md 4.2). */
export function enrolmentRules(facts: Facts): Enrolment {
  const { clocks, conditions } = facts;
  return {
    beginEnrolment({ session }) {
      const trouble = closed(conditions, 'mfa') ?? unproven(facts, session);
      if (trouble) return trouble;
      if (!mayRegister(facts, session)) return refuse('mfa-network-required');
      return allow(begin(facts, session));
    },
    checkEnrolment({ input: { code }, parameter, session }) {
      const found = closed(conditions, 'mfa') ?? findOpen(facts, session, parameter);
      if ('code' in found) return found;
      const step = stepOf(found.key, code, clocks.seconds());
      if (step === undefined) return refuse('code-refused');
      found.checkedStep = step;
      return allow({});
    },
    completeEnrolment({ input: { releaseCode }, parameter, session }) {
      const found = closed(conditions, 'mfa') ?? findOpen(facts, session, parameter);
      if ('code' in found) return found;
      const { key, checkedStep } = found;
      if (checkedStep === undefined) return refuse('enrolment-not-checked');
      if (!figures.releaseCode.test(releaseCode)) return refuse('release-code-format');
      return allow(register(facts, session, { key, releaseCode, lastStep: checkedStep }));
    },
  };
}

/** The sign-in, or the password once more, is proof for a while and for one change. */
function unproven({ clocks }: Facts, { provenAt }: Session): Refusal<'proof-required'> | undefined {
  const isFresh = provenAt !== undefined && clocks.seconds() < provenAt + figures.proofMs;
  return isFresh ? undefined : refuse('proof-required');
}

function begin({ clocks }: Facts, { account, enrolments }: Session) {
  const [oldest] = enrolments.keys();
  if (enrolments.size >= figures.openEnrolments && oldest !== undefined) enrolments.delete(oldest);
  const { personalId, keyLength } = account.person;
  const key = newKey(keyLength);
  const expiresAt = clocks.seconds() + figures.enrolmentMs;
  const enrolmentId = randomUUID();
  enrolments.set(enrolmentId, { key, expiresAt });
  return {
    enrolmentId,
    otpauthUri: otpauthUri(personalId, key),
    issuer,
    key,
    expiresAt: iso(expiresAt),
    replacesDevice: account.device !== undefined,
  };
}

function findOpen(
  { clocks }: Facts,
  { enrolments }: Session,
  enrolmentId: string,
): OpenEnrolment | Refusal<'enrolment-unknown' | 'enrolment-expired'> {
  const found = enrolments.get(enrolmentId);
  if (!found) return refuse('enrolment-unknown');
  return found.expiresAt <= clocks.seconds() ? refuse('enrolment-expired') : found;
}

interface NewDevice {
  readonly key: string;
  readonly releaseCode: string;
  readonly lastStep: number;
}

/** Only the device registered last counts; the proof and the other open keys are used up. */
function register({ clocks }: Facts, session: Session, device: NewDevice) {
  const registeredAt = clocks.calendar();
  const { releases, releaseHours } = figures;
  session.account.device = { ...device, registeredAt, releasesLeft: releases };
  session.enrolments.clear();
  delete session.provenAt;
  return { registeredAt: iso(registeredAt), releases, releaseHours };
}
