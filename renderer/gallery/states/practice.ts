import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { DockSectionName, PracticeState } from '#shared/contract/practice.ts';
import { addressAt, inMinutes } from '#renderer/gallery/samples/accounts.ts';
import { usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { goodPassword } from '#renderer/gallery/samples/wizards.ts';
import type { Act, State } from '#renderer/gallery/state.ts';

const situations = [
  'new',
  'registered',
  'clock-fast',
  'mail-pending',
  'first-login-faculty',
] as const;
const cast: PracticeState['cast'] = situations.map((situation, index) => ({
  personalId: usualProfile.practiceIds[index] ?? '',
  password: goodPassword,
  name: { ja: `練習 花子 ${index + 1}`, en: `Hanako Renshu ${index + 1}` },
  situation,
  releaseCode: '604917',
  mailbox: addressAt(usualProfile),
}));
const first = cast[0]?.personalId ?? '';

const folded: PracticeState = {
  cast,
  network: 'on',
  kiosk: { minutesFast: 0, hours: 'always', isBroken: false, registration: 'known' },
  printer: 'ready',
  maintenanceEnd: 'unsaid',
  day: 0,
  minutes: 0,
  portal: { services: 'open', answers: 'at-once' },
  delivery: 'at-once',
  staff: { pin: '86420975' },
  mails: [],
  dock: { entries: [], minutesFast: 0, personalId: '', isOpen: false },
};
function open(personalId: string, ...openSections: DockSectionName[]): PracticeState {
  return { ...folded, dock: { ...folded.dock, isOpen: true, personalId, openSections } };
}
const withMail: PracticeState = {
  ...open(first, 'person', 'phone'),
  mails: [
    {
      id: 'mail-1',
      to: addressAt(usualProfile),
      at: inMinutes(-1),
      folder: 'inbox',
      subject: { ja: '登録の確認', en: 'Confirm your registration' },
      lines: [{ ja: 'リンクを開いてください。', en: 'Open the link.' }],
      link: '/register?key=abc',
    },
  ],
};

const withEntry: PracticeState = {
  ...withMail,
  dock: { ...withMail.dock, entries: ['otpauth://totp/sample:u1?secret=JBSWY3DPEHPK3PXP'] },
};
const registration: BrowserPage = {
  address: 'https://localhost/register?key=abc',
  status: 200,
  kind: 'form',
  heading: { ja: '登録の確認', en: 'Confirm your registration' },
  lines: [{ ja: 'いまのパスワードを入れる。', en: 'Type your current password.' }],
  form: {
    address: '/register',
    fields: [
      { name: 'id', label: usualProfile.idName, kind: 'text' },
      { name: 'password', label: { ja: 'パスワード', en: 'Password' }, kind: 'secret' },
    ],
    button: { ja: '登録する', en: 'Register' },
  },
};
const openMail: Act = { click: '.phone__apps button:nth-child(2)' };
const openBrowser: Act = { click: '.phone__apps button:nth-child(3)' };

/** The dock beside a paper that has just come out of the practice printer. */
export const dockStands = open(first, 'person');
const printers = ['none', 'no-paper', 'jammed', 'paused'] as const;

/** The practice app: its banner, its dock, and where it was never let in. */
export const practiceStates: readonly State[] = [
  { name: 'practice.welcome', stage: { practice: folded } },
  { name: 'practice.astray', stage: { practice: folded, door: 'astray' } },
  { name: 'practice.dock', stage: { practice: open('', 'person', 'phone') } },
  { name: 'practice.dock.person', stage: { practice: open(first, 'person', 'phone') } },
  { name: 'practice.dock.codes', stage: { practice: withEntry } },
  { name: 'practice.dock.mail', stage: { practice: withMail, acts: [openMail] } },
  {
    name: 'practice.dock.mail-open',
    stage: { practice: withMail, acts: [openMail, { click: '.mail__list button' }] },
  },
  {
    name: 'practice.dock.browser-form',
    stage: {
      practice: withMail,
      browserPage: registration,
      acts: [openMail, { click: '.mail__list button' }, { click: '.mail__link' }],
    },
  },
  { name: 'practice.dock.browser', stage: { practice: withMail, acts: [openBrowser] } },
  { name: 'practice.dock.staff', stage: { practice: open('', 'staff') } },
  {
    name: 'practice.dock.staff-code',
    stage: { practice: { ...open('', 'staff'), staff: { pin: '86420975', code: 'HK4T-9QWX' } } },
  },
  { name: 'practice.dock.conditions', stage: { practice: open(first, 'conditions') } },
  ...printers.map((printer) => ({
    name: `practice.dock.printer-${printer}`,
    stage: { practice: { ...open(first, 'conditions'), printer } },
  })),
  {
    name: 'practice.dock.sign-in',
    stage: {
      practice: open(first, 'person', 'phone'),
      visit: { at: 'sign-in', task: 'first-login' },
    },
  },
];
