import { overview } from '#shared/contract/account.ts';
import { institution } from '#shared/institution.ts';
import { passwordPolicy } from '#shared/password-policy.ts';
import { visitLimits } from '#shared/settings.ts';
import { done } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';

const both = (ja: string, en: string) => ({ ja, en });

function aDesk(ja: string, en: string) {
  return {
    ask: both(ja, en),
    bring: both('学生証か職員証', 'your card'),
    where: both('見本窓口', 'Example desk'),
    when: both('平日', 'weekdays'),
    then: both('すぐに使えます', 'It works at once'),
  };
}

/** An institution that exists nowhere, with everything the wizards read. */
export const anInstitution = institution.parse({
  id: 'example',
  name: both('見本大学', 'Example University'),
  unofficial: both('見本です', 'A sample'),
  portal: both('見本ポータル', 'the example portal'),
  idName: both('個人ID', 'Personal ID'),
  roleIdName: both('身分ID', 'Role ID'),
  idPattern: '^u[0-9]{6}[a-z]$',
  idExample: 'u000000a',
  practiceIds: Array.from({ length: 20 }, (_, index) => `u${String(index).padStart(6, '0')}z`),
  firstLogin: {
    slip: both('個人ID通知書', 'ID notification'),
    secretName: both('通知書のパスワード', 'the password on the notification'),
  },
  password: { forbidden: ' *,$', onceKept: 16 },
  email: { own: 'required', domain: 'example.ac.jp', studentDomains: ['st.example.ac.jp'] },
  mfa: {
    issuer: 'osaka-u',
    graceDays: 90,
    release: { digits: [4, 8], uses: 5, hours: 2 },
    rememberLabel: both('30日間', '30 days'),
    clockSettings: {
      iphone: [
        both('設定', 'Settings'),
        both('一般', 'General'),
        both('日付と時刻', 'Date & Time'),
        both('自動設定', 'Set Automatically'),
      ],
      android: [
        both('設定', 'Settings'),
        both('システム', 'System'),
        both('日付と時刻', 'Date & time'),
        both('日時を自動的に設定', 'Set time automatically'),
      ],
    },
    apps: [
      {
        id: 'microsoft-authenticator',
        name: both('Microsoft Authenticator', 'Microsoft Authenticator'),
        note: both('おすすめ。iPhone、Android', 'Recommended. iPhone and Android'),
        kind: 'phone',
        recommended: true,
        addButton: both('＋', '+'),
        menuEntry: both('その他 (Google、Facebook など)', 'Other (Google, Facebook, etc.)'),
        wrongEntry: both('職場または学校アカウント', 'Work or school account'),
        stores: [
          { label: both('iPhone', 'iPhone'), url: 'https://apps.example/ios' },
          { label: both('Android', 'Android'), url: 'https://apps.example/android' },
        ],
      },
      {
        id: 'google-authenticator',
        name: both('Google Authenticator', 'Google Authenticator'),
        note: both('古いAndroidの方', 'For older Android phones'),
        kind: 'phone',
        addButton: both('＋', '+'),
        menuEntry: both('QR コードをスキャン', 'Scan a QR code'),
        stores: [{ label: both('Android', 'Android'), url: 'https://apps.example/google' }],
      },
      {
        id: 'any',
        name: both('ほかの認証アプリ', 'Another authenticator app'),
        note: both('すでに使っている方', 'If you already use one'),
        kind: 'any-phone',
      },
      {
        id: 'add-on',
        name: both('ブラウザーの拡張機能', 'A browser add-on'),
        note: both('自分のパソコンの Firefox、Chrome、Edge', 'On your own computer'),
        kind: 'add-on',
        addButton: both('＋', '+'),
        menuEntry: both('手動入力', 'Manual Entry'),
      },
    ],
  },
  systems: [
    { name: both('マイハンダイ', 'My Handai'), needsMfaOffCampus: true },
    { name: both('KOAN', 'KOAN'), needsMfaOffCampus: true },
    { name: both('ODINS', 'ODINS'), keeps: 16, campusOnly: true },
    { name: both('OUMail', 'OUMail'), ownMfa: true, id: 'role', passwordMinutes: 60, keeps: 16 },
    { name: both('ICHO', 'ICHO'), ownMfa: true },
  ],
  networks: [
    { name: both('campus-1x', 'campus-1x'), counts: 'on' },
    { name: both('携帯の回線', 'a mobile line'), counts: 'off' },
  ],
  desks: {
    forgottenPassword: aDesk('パスワードの再発行', 'a new password'),
    mfaReset: aDesk('MFAのリセット', 'an MFA reset'),
    noId: [
      { who: both('学生', 'Students'), how: both('教務係が渡します', 'From educational affairs') },
    ],
  },
  helpDesk: both('見本窓口', 'Example desk'),
  helpContact: '000-0000',
});

export const anOverview = overview.parse({
  initials: 'S. A.',
  role: { roleId: 'r1', title: { ja: '学生', en: 'Student' }, kind: 'student' },
  hasSeveralRoles: false,
  registration: {
    state: 'done',
    doneAt: '2026-04-01T01:00:00Z',
    email: { edit: 'fixed', address: 'u000000a@st.example.ac.jp' },
    extension: { edit: 'none' },
  },
  password: { policy: passwordPolicy.parse({ forbidden: ' *,$' }) },
  email: {},
  mfa: { daysLeft: 40, releasesLeft: 0, mayRegisterHere: true },
});

/** 24 November 2026, 10:24 in Japan. */
export const noon = Date.parse('2026-11-24T01:24:00Z');

/** What a wizard finds, with a host whose every call fails until a test says otherwise. */
export function givenWith(changes: Partial<Given> = {}): Given {
  return {
    host: hostWith({}),
    institution: anInstitution,
    overview: anOverview,
    limits: visitLimits.parse({}),
    state: {
      network: 'on',
      portal: {
        reach: 'up',
        signIn: true,
        registration: true,
        mfa: true,
        release: true,
        endOtherSessions: true,
        checkedAt: new Date(noon).toISOString(),
      },
    },
    memory: { hasShownKey: false, noteShownKey: () => undefined },
    now: () => noon,
    ...changes,
  };
}

type Calls = Given['host'];
/** Names of calls are unique but for the two of the MFA and the registration that begin. */
type FakeCalls = Partial<
  Calls['mfa'] & Pick<Calls['account'], 'prove' | 'leaveTask'> & Calls['password']
> & { readonly registration?: Partial<Calls['registration']> };

export function hostWith(calls: FakeCalls): Calls {
  const unasked = async () => Promise.reject(new Error('a call that this test does not expect'));
  return {
    account: {
      signIn: unasked,
      activate: unasked,
      leaveTask: calls.leaveTask ?? (async () => done({})),
      giveCode: unasked,
      giveReleaseCode: unasked,
      chooseRole: unasked,
      overview: unasked,
      prove: calls.prove ?? unasked,
    },
    mfa: {
      begin: calls.begin ?? unasked,
      check: calls.check ?? unasked,
      complete: calls.complete ?? unasked,
      release: calls.release ?? unasked,
    },
    password: { change: calls.change ?? unasked, settle: calls.settle ?? unasked },
    registration: {
      begin: unasked,
      mail: unasked,
      resend: unasked,
      changeEmail: unasked,
      changeExtension: unasked,
      ...calls.registration,
    },
  };
}

export const registered = done({
  registeredAt: '2026-11-24T01:27:00.000Z',
  releases: 5,
  releaseHours: 2,
});
