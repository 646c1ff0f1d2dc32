import { createVisit } from '#electron/app.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { createClient } from '#shared/contract/client.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { done, type CodeCause } from '#shared/outcome.ts';
import { createFakeLog } from './fake-log.ts';
import { createFakePortal, fakePerson, fakeTime } from './fake-portal.ts';
import { keyOf, stepMs, totp } from './totp.ts';

export const minuteMs = 60_000;

/** A visitor at the step of the six digits, with a portal that checks codes by its own clock. */
export interface CodeStep {
  /** Shows the next QR code; gives its key and its enrolment. */
  readonly begin: () => Promise<{ readonly key: string; readonly enrolmentId: string }>;
  /** What typing ends in, for the QR code that was shown last unless it is said. */
  readonly type: (code: string, enrolmentId?: string) => Promise<CodeCause | 'accepted'>;
  /** The portal's clock, in milliseconds since 1970; a test moves it. */
  time: number;
}

/** Everything from the page's call down to the portal is real but for the portal itself. */
export async function openCodeStep(seed: string): Promise<CodeStep> {
  const keys: string[] = [];
  const portal = createFakePortal({
    async beginEnrolment() {
      const key = keyOf(seed, keys.push(keyOf(seed, keys.length)) - 1);
      return done({
        enrolmentId: `enrolment-${keys.length}`,
        otpauthUri: `otpauth://totp/TEST?secret=${key}&issuer=TEST`,
        ...{ issuer: 'TEST', key, replacesDevice: false },
        ...{ expiresAt: new Date(step.time + 600_000).toISOString(), portalTime: step.time },
      });
    },
    async checkEnrolment(_, enrolmentId, code) {
      const key = keys[Number(enrolmentId.slice('enrolment-'.length)) - 1] ?? '';
      const drifts = [-stepMs, 0, stepMs];
      const accepted = drifts.some((drift) => totp(key, step.time + drift) === code);
      return done({ accepted, portalTime: step.time });
    },
  });
  const parts = { portal, institution: practiceInstitution(), log: createFakeLog() };
  const request = createVisit(parts).serve;
  const { account, mfa } = createClient('visit', visitContract, { request, onPush: () => {} });
  await account.signIn(fakePerson);
  const step: CodeStep = {
    time: fakeTime,
    async begin() {
      const begun = await mfa.begin({});
      if (!begun.ok) throw new Error(begun.failure.code);
      return begun.value;
    },
    async type(code, enrolmentId = `enrolment-${keys.length}`) {
      const checked = await mfa.check({ enrolmentId, code });
      if (checked.ok) return 'accepted';
      if (checked.failure.code !== 'mfa-code-refused') throw new Error(checked.failure.code);
      return checked.failure.cause;
    },
  };
  return step;
}

/** Where each of two codes was read late, in steps: it took that long until it was typed. */
export type Lag = readonly [first: number, second: number];

export interface TwoCauses {
  readonly minutes: number;
  readonly first: CodeCause | 'accepted';
  readonly second: CodeCause | 'accepted';
}

/** The causes after two codes of a phone that is `minutes` fast, for every one of them, in order. */
export async function tryClocks(minutes: readonly number[], lag: Lag): Promise<TwoCauses[]> {
  const step = await openCodeStep('clocks');
  const { key } = await step.begin();
  const causes = new Map<number, TwoCauses>();
  for (const off of farApart(minutes)) {
    const read = (late: number) => totp(key, step.time + off * minuteMs - late * stepMs);
    const first = await step.type(read(lag[0]));
    step.time += 2 * stepMs;
    causes.set(off, { minutes: off, first, second: await step.type(read(lag[1])) });
    step.time += stepMs;
  }
  return minutes.flatMap((off) => causes.get(off) ?? []);
}

/** One clock must not be evidence for the next: neighbours are hours apart. */
function farApart(minutes: readonly number[]): number[] {
  const rest = (off: number) => (off + 97 * 100) % 97;
  return [...minutes].sort((a, b) => rest(a) - rest(b) || a - b);
}

/** Long enough for what was typed before to be no evidence any more. */
export const longAfter = 21 * stepMs;

/**
 * What two codes of `tries` other secrets are explained as: how often each, first and second.
 * `pause` in milliseconds stands between two tries; a short one leaves the codes of the tries
 * before as evidence, which makes chance hits likelier.
 */
export async function tryOtherSecrets(tries: number, pause: number) {
  const step = await openCodeStep('shown');
  await step.begin();
  const counts = { first: new Map<string, number>(), second: new Map<string, number>() };
  const count = (of: Map<string, number>, cause: CodeCause | 'accepted') => {
    const kind = cause === 'accepted' ? cause : cause.kind;
    of.set(kind, (of.get(kind) ?? 0) + 1);
  };
  for (let index = 0; index < tries; index += 1) {
    const other = keyOf('other', index);
    count(counts.first, await step.type(totp(other, step.time)));
    // Some wait for the next digits, some for those after.
    step.time += (1 + (index % 3)) * stepMs;
    count(counts.second, await step.type(totp(other, step.time)));
    step.time += pause;
  }
  return counts;
}

/** What two codes of a phone so many whole minutes fast (slow: negative) must be explained as. */
export function clockCause(minutes: number): CodeCause {
  const size = Math.abs(minutes);
  const kind = size >= 60 && size % 15 === 0 ? 'time-zone' : 'clock';
  return { kind, minutes: size, direction: minutes > 0 ? 'fast' : 'slow' };
}

/** Every whole minute of a day each way but the right time. */
export function everyMinute(): number[] {
  return Array.from({ length: 2 * 1_440 + 1 }, (_, index) => index - 1_440).filter(Boolean);
}
