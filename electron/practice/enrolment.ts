import { randomUUID } from 'node:crypto';
import { iso } from './clocks.ts';
import { closed } from './conditions.ts';
import { figures } from './figures.ts';
import { newKey, otpauthUri, stepOf } from './one-time-codes.ts';
import { mayRegister } from './overview.ts';
import { unproven, useProof } from './proof.ts';
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
      if (!isReleaseCode(facts, releaseCode)) return refuse('release-code-format');
      const code = releaseCode === undefined ? {} : { releaseCode };
      return allow(register(facts, session, { key, ...code, lastStep: checkedStep }));
    },
  };
}

/** Digits only, as many as the institution has it; where it has no such codes, none (domain.md 4.4). */
function isReleaseCode({ institution }: Facts, releaseCode: string | undefined): boolean {
  const { release } = institution.mfa;
  if (!release || releaseCode === undefined) return !release && releaseCode === undefined;
  const [fewest, most] = release.digits;
  const { length } = releaseCode;
  return /^\d+$/.test(releaseCode) && length >= fewest && length <= most;
}

function begin({ clocks, institution }: Facts, { account, enrolments }: Session) {
  const [oldest] = enrolments.keys();
  if (enrolments.size >= figures.openEnrolments && oldest !== undefined) enrolments.delete(oldest);
  const { personalId, keyLength } = account.person;
  const { issuer } = institution.mfa;
  const key = newKey(keyLength);
  const expiresAt = clocks.seconds() + figures.enrolmentMs;
  const enrolmentId = randomUUID();
  enrolments.set(enrolmentId, { key, expiresAt });
  return {
    enrolmentId,
    otpauthUri: otpauthUri(issuer, personalId, key),
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
  readonly releaseCode?: string;
  readonly lastStep: number;
}

/** Only the device registered last counts; the proof and the other open keys are used up. */
function register({ clocks, institution }: Facts, session: Session, device: NewDevice) {
  const registeredAt = clocks.calendar();
  const { uses: releases, hours: releaseHours } = institution.mfa.release ?? { uses: 0, hours: 0 };
  session.account.device = { ...device, registeredAt, releasesLeft: releases };
  session.enrolments.clear();
  useProof(session);
  return { registeredAt: iso(registeredAt), releases, releaseHours };
}
