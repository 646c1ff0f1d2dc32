import { overview } from '#shared/contract/account.ts';
import { institution } from '#shared/institution.ts';
import { visitLimits } from '#shared/settings.ts';
import { done } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';

const both = (ja: string, en: string) => ({ ja, en });

/** An institution that exists nowhere, with everything the wizards read. */
export const anInstitution = institution.parse({
  id: 'example',
  name: both('見本大学', 'Example University'),
  unofficial: both('見本です', 'A sample'),
  idName: both('個人ID', 'Personal ID'),
  roleIdName: both('身分ID', 'Role ID'),
  idPattern: '^u[0-9]{6}[a-z]$',
  idExample: 'u000000a',
  mfa: {
    issuer: 'osaka-u',
    graceDays: 90,
    releaseCodeDigits: [4, 8],
    releases: 5,
    releaseHours: 2,
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
    { name: both('OUMail', 'OUMail'), ownMfa: true },
    { name: both('ICHO', 'ICHO'), ownMfa: true },
  ],
  helpDesk: both('見本窓口', 'Example desk'),
  helpContact: '000-0000',
});

export const anOverview = overview.parse({
  initials: 'S. A.',
  role: { roleId: 'r1', title: { ja: '学生', en: 'Student' }, kind: 'student' },
  hasSeveralRoles: false,
  registration: {},
  password: {},
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
      portal: { reach: 'up', signIn: true, mfa: true, checkedAt: new Date(noon).toISOString() },
    },
    memory: { hasShownKey: false, noteShownKey: () => undefined },
    now: () => noon,
    ...changes,
  };
}

type FakeCalls = Partial<Given['host']['mfa'] & Pick<Given['host']['account'], 'prove'>>;

export function hostWith(calls: FakeCalls): Given['host'] {
  const unasked = async () => Promise.reject(new Error('a call that this test does not expect'));
  return {
    account: {
      signIn: unasked,
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
    },
  };
}

export const registered = done({
  registeredAt: '2026-11-24T01:27:00.000Z',
  releases: 5,
  releaseHours: 2,
});
