import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { createGuardrails, generateSync } from 'otplib';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { problem } from '#electron/portal/problem.ts';
import type { CastMember } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import { createPracticeWorld, type PracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import type { After } from '#electron/services/timer.ts';
import { provenHeaders } from '#tests/support/portal/prove.ts';

export const minute = 60_000;
export const hour = 60 * minute;

interface Given {
  readonly input?: object;
  readonly parameter?: string;
  /** A session's token, as a reply brought it. */
  readonly token?: unknown;
  /** Idempotency-Key; a fresh one where it is left out. */
  readonly key?: string;
}

/** What any endpoint may say beside its own refusals. */
const universal = [
  'request-malformed',
  'idempotency-key-reused',
  'operation-withdrawn',
  'internal',
  'proof-clock',
  'kiosk-not-registered',
  'kiosk-revoked',
];

interface Setting {
  /** Short name of a shipped profile. */
  readonly institution?: string;
  readonly after?: After;
}

/** A shipped profile as practice runs with it; the usual one where none is named. */
export function profileOf(name?: string): Institution {
  return practiceInstitution(name === undefined ? undefined : shippedInstitution(name));
}

/** A practice world with a clock in the test's hand, asked over real HTTP. */
export async function openWorld({ institution: name, ...given }: Setting = {}) {
  // A Tuesday, 10:00 in Japan, at the start of a time step.
  const clock = { now: Date.UTC(2026, 3, 14, 1, 0, 0) };
  const institution = profileOf(name);
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => void faults.push(fault);
  const world = await createPracticeWorld({
    institution,
    seconds: () => clock.now,
    onFault,
    ...given,
  });
  const ask = askAt(world, () => clock.now);
  const who = (situation: CastMember['situation']) => {
    const found = world.control.cast().find((person) => person.situation === situation);
    if (!found) throw new Error(`nobody in the cast shows ${situation}`);
    return found;
  };
  return {
    world,
    clock,
    faults,
    who,
    ask,
    ...signingIn(world, ask),
    codeNow: codeNow(() => clock.now),
  };
}
export type OpenWorld = Awaited<ReturnType<typeof openWorld>>;

/** Asks one endpoint and holds the reply against the contract. */
function askAt({ port, identity }: PracticeWorld, now: () => number) {
  return async (name: EndpointName, given: Given = {}): Promise<Record<string, unknown>> => {
    const { verb, path: form, reply, status, refusals, session } = endpoints[name];
    const path = form.replace(/\{\w+\}/, given.parameter ?? '');
    const token = typeof given.token === 'string' ? given.token : undefined;
    const response: Response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: verb,
      headers: {
        ...(await provenHeaders(identity.prove, { verb, path }, token)),
        ...(verb !== 'GET' && { 'Idempotency-Key': given.key ?? randomUUID() }),
        ...(given.input && { 'Content-Type': 'application/json' }),
      },
      ...(given.input && { body: JSON.stringify(given.input) }),
    });
    const body: unknown = response.status === 204 ? {} : await response.json();
    expect(response.headers.get('date')).toBe(new Date(now()).toUTCString());
    expect(response.headers.get('cache-control')).toBe('no-store');
    if (response.ok) {
      expect(response.status).toBe(status);
      return { ...reply.parse(body) };
    }
    const told = problem.parse(body);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect([told.status, told.type]).toEqual([response.status, `urn:genkan:problem:${told.code}`]);
    const anySession = session === 'none' ? [] : ['session-required'];
    expect([...refusals, ...universal, ...anySession]).toContain(told.code);
    return { ...told };
  };
}
export type Ask = ReturnType<typeof askAt>;

function signingIn({ control }: PracticeWorld, ask: Ask) {
  const passwordOf = (personalId: string) =>
    control.cast().find((person) => person.personalId === personalId)?.password ?? '';
  const signIn = (personalId: string, password = passwordOf(personalId)) =>
    ask('signIn', { input: { personalId, password } });
  return {
    signIn,
    /** Signs in as this person can at first: with the password, or with the key on the slip. */
    enter: async (situation: CastMember['situation']): Promise<string> => {
      const person = control.cast().find((one) => one.situation === situation);
      const { personalId = '', activationKey = '' } = person ?? {};
      const isActivated = person?.keptPassword === undefined;
      const input = { personalId, activationKey: activationKey.replaceAll('-', '') };
      const { token, progress } = isActivated
        ? await ask('activate', { input })
        : await signIn(personalId);
      const [role] = person?.roles ?? [];
      if (JSON.stringify(progress).includes('role-needed')) {
        await ask('chooseRole', { token, input: { roleId: role?.roleId ?? '' } });
      }
      return String(token);
    },
    /** Signs in and gives the token alone. */
    tokenOf: async (personalId: string): Promise<string> => {
      const { token } = await signIn(personalId);
      return String(token);
    },
  };
}

const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** The digits a phone shows, `steps` steps of 30 seconds away from now. */
function codeNow(now: () => number) {
  return (secret: string | undefined, steps = 0) =>
    generateSync({
      secret: secret ?? '',
      epoch: Math.floor(now() / 1_000) + steps * 30,
      guardrails,
    });
}

/** Registers a device for a session that is complete and proven; gives the new key. */
export async function register({ ask, codeNow }: OpenWorld, token: unknown, releaseCode = '1357') {
  const { enrolmentId, key } = await ask('beginEnrolment', { token });
  const given = { token, parameter: String(enrolmentId) };
  const code = codeNow(String(key));
  expect(await ask('checkEnrolment', { ...given, input: { code } })).toEqual({});
  const end = await ask('completeEnrolment', { ...given, input: { releaseCode } });
  expect(end).toMatchObject({ releases: 5, releaseHours: 2 });
  return { key: String(key), code };
}

export const ids = {
  new: 'u999001a',
  registered: 'u999002b',
  near: 'u999003c',
  over: 'u999004d',
  roles: 'u999005e',
  locked: 'u999006f',
  fast: 'u999007g',
  long: 'u999008h',
} as const;
