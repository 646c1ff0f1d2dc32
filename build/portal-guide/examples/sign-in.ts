import type { signInEndpoints } from '#electron/portal/endpoints/sign-in.ts';
import { now, type Examples } from './example.ts';

const token = 'q7n0vVJm1cXyZ8sZ3l0pYw4bT6dR2aKf';
const expiresAt = '2026-04-14T01:30:00.000Z';
const signedIn = { expiresAt, progress: { state: 'signed-in' as const } };
const student = {
  roleId: 'u123456a',
  title: { ja: '学部学生', en: 'Undergraduate student' },
  kind: 'student' as const,
};
const staff = {
  roleId: 'u223456b',
  title: { ja: '事務職員', en: 'Office staff' },
  kind: 'staff' as const,
};

export const signInExamples: Examples<keyof typeof signInEndpoints> = {
  signIn: {
    request: { personalId: 'u123456a', password: 'Correct-Horse7' },
    reply: { token, expiresAt, progress: { state: 'role-needed', roles: [student, staff] } },
    note:
      'Somebody with two roles. With one role the state is `signed-in`. The session ends at ' +
      '`expiresAt` whatever happens; it is not lengthened.',
  },
  activate: {
    request: { personalId: 'u123456a', activationKey: 'K7QM2WXR4TDB' },
    reply: { token, ...signedIn },
    note: 'Only where new people get activation keys. Elsewhere it may answer `not-found`.',
  },
  session: { reply: signedIn },
  signOut: {
    reply: {},
    note: 'Ends this session alone. The kiosk asks for it once more and expects `session-required`.',
  },
  giveCode: {
    request: { code: '492039' },
    reply: signedIn,
    note: 'Right codes asked for again (the reply was lost) are answered alike.',
  },
  giveReleaseCode: { request: { releaseCode: '271828' }, reply: signedIn },
  chooseRole: { request: { roleId: 'u223456b' }, reply: signedIn },
  prove: { request: { password: 'Correct-Horse7' }, reply: {} },
  account: {
    reply: {
      initials: 'T. Y.',
      role: staff,
      roles: [student, staff],
      registration: {
        state: 'done',
        doneAt: '2026-04-01T02:10:00.000Z',
        email: { edit: 'fixed', address: 'taro@staff.example.ac.jp' },
        extension: { edit: 'required', number: '4711' },
      },
      password: {
        changedAt: '2026-04-01T02:10:00.000Z',
        policy: {
          ...{ minLength: 12, maxLength: 32, classesNeeded: 4, asciiOnly: true },
          ...{ forbidden: ' "\'()*,\\[]{}', needsCurrent: true },
        },
      },
      email: { confirmedAt: '2026-04-01T02:10:00.000Z' },
      mfa: {
        registeredAt: '2026-04-02T05:00:00.000Z',
        releasesLeft: 5,
        mayRegisterHere: true,
      },
    },
    note:
      `Initials only: the screen is public. \`deadline\` and \`daysLeft\` are for those who ` +
      `have no device yet. Dates here are of the calendar, such as \`${now}\`.`,
  },
};
