import type { Portal, UserInformation } from '#electron/portal/portal.ts';
import { done, fail } from '#shared/outcome.ts';
import { fakeUserInformation } from './fake-user-information.ts';

/** Whom the fake portal lets in, and what makes it answer in other ways. */
export const fakePerson = { personalId: 'u000001a', password: 'Good-Password-1' };
export const lockedPersonalId = 'u000002b';
/** Signing in with it throws, as a bug in a portal client would. */
export const faultyPersonalId = 'u000003c';
/** The one code that the fake portal takes. */
export const goodCode = '123456';
/** A key of 16 Base32 characters, as domain.md 4.3 says. */
export const fakeKey = 'JBSWY3DPEHPK3PXP';
/** The activation key of the one person, and the release code that the fake portal takes. */
export const fakeActivationKey = 'ABCD1234';
export const goodReleaseCode = '271828';
/** The portal's clock, which stands still unless a test says otherwise. */
export const fakeTime = Date.parse('2026-11-24T01:24:00.000Z');

const goodPasswords: ReadonlySet<string> = new Set([fakePerson.password]);

export interface FakePortal extends Portal {
  /** Names of the functions that were called, in order; a test may empty it. */
  readonly calls: string[];
}

const open = { open: true };
const inTenMinutes = new Date(fakeTime + 600_000).toISOString();

/**
 * A portal in memory that takes one person and one code. `changes` replaces single functions.
 */
export function createFakePortal(changes: Partial<Portal> = {}): FakePortal {
  const calls: string[] = [];
  const { registration, ...information } = fakeUserInformation(fakeTime);
  const account = { ...signingIn(), ...information, account: async () => overview(registration()) };
  const whole: Portal = { ...publicFacts(), ...account, ...enrolling(), ...changes };
  return new Proxy(Object.assign(whole, { calls }), {
    get(portal, name: keyof FakePortal) {
      if (name !== 'calls') calls.push(name);
      return portal[name];
    },
  });
}

function publicFacts(): Pick<Portal, 'status'> {
  const able = { mfaEnrolment: true, temporaryRelease: true, roles: true };
  return {
    status: async () =>
      done({
        today: new Date(fakeTime).toISOString(),
        services: { signIn: open, registration: open, mfa: open, release: open },
        capabilities: { ...able, endOtherSessions: true },
        portalTime: fakeTime,
      }),
  };
}

type SigningIn =
  'signIn' | 'activate' | 'giveCode' | 'giveReleaseCode' | 'chooseRole' | 'prove' | 'signOut';

function signingIn(): Pick<Portal, SigningIn | 'close'> {
  const signedIn = async () => done({ state: 'signed-in' } as const);
  let sessions = 0;
  const open = () => {
    sessions += 1;
    const session = { token: `session-${sessions}` };
    return done({ session, progress: { state: 'signed-in' as const } });
  };
  return {
    async signIn(personalId, password) {
      if (personalId === faultyPersonalId) throw new TypeError(`No way with ${password}`);
      if (personalId === lockedPersonalId) return fail('sign-in-locked', { until: inTenMinutes });
      if (!goodPasswords.has(password)) return refused();
      return open();
    },
    activate: async (_, key) => (key === fakeActivationKey ? open() : refused()),
    giveCode: signedIn,
    giveReleaseCode: signedIn,
    chooseRole: signedIn,
    prove: async (_, password) => (goodPasswords.has(password) ? done({}) : refused()),
    signOut: async () => true,
    close: () => undefined,
  };
}

function overview(registration: UserInformation) {
  const role = { roleId: 'r1', title: { ja: '学生', en: 'Student' }, kind: 'student' } as const;
  return done({
    initials: 'T. Y.',
    role,
    roles: [role],
    registration,
    password: {},
    email: {},
    mfa: { releasesLeft: 0, mayRegisterHere: true },
    portalTime: fakeTime,
  });
}

type Enrolling = 'beginEnrolment' | 'checkEnrolment' | 'completeEnrolment' | 'release';

function enrolling(): Pick<Portal, Enrolling> {
  const registeredAt = new Date(fakeTime).toISOString();
  let enrolments = 0;
  return {
    async beginEnrolment() {
      enrolments += 1;
      return done({
        enrolmentId: `enrolment-${enrolments}`,
        otpauthUri: `otpauth://totp/TEST:u000001a?secret=${fakeKey}&issuer=TEST`,
        issuer: 'TEST',
        key: fakeKey,
        expiresAt: inTenMinutes,
        replacesDevice: false,
        portalTime: fakeTime,
      });
    },
    checkEnrolment: async (_, __, code) =>
      done({ accepted: code === goodCode, portalTime: fakeTime }),
    completeEnrolment: async () => done({ registeredAt, releases: 5, releaseHours: 2 }),
    release: async (_, code) =>
      code === goodReleaseCode
        ? done({ until: inTenMinutes, left: 4 })
        : fail('release-code-refused', { left: 5 }),
  };
}

function refused() {
  return fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false });
}
