import { done, fail } from '#shared/outcome.ts';
import { keyProfile, longProfile, usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { codeNeeded } from '#renderer/gallery/samples/signing-in.ts';
import { goodPassword } from '#renderer/gallery/samples/wizards.ts';
import type { Act, Stage, State } from '#renderer/gallery/state.ts';

const visit = { at: 'sign-in', task: 'change-password' } as const;
const id = usualProfile.idExample;

function filled(name: string, acts: readonly Act[], rest: Partial<Stage> = {}): State {
  return { name: `sign-in.password.${name}`, stage: { visit, ...rest, acts } };
}
function typed(name: string, personalId: string, password = ''): State {
  const acts: readonly Act[] = [
    { fill: 'personalId', text: personalId },
    { leave: 'personalId' },
    { fill: 'password', text: password },
  ];
  return filled(name, acts);
}

const refusals = [1, 2, 3].map((refusals) =>
  fail('sign-in-refused', { refusals, looksLikeRoleId: false }),
);
/** Longer than what older systems kept. */
const longPassword = `${goodPassword}${goodPassword}`;
const enter: readonly Act[] = [
  { fill: 'personalId', text: id },
  { fill: 'password', text: longPassword },
  'main',
];

const byKey: Stage = { institution: keyProfile, visit: { ...visit, task: 'first-login' } };
const atCode: Stage = {
  visit,
  network: 'off',
  replies: { account: { signIn: [done({ ...codeNeeded, releasesLeft: 0 })] } },
};

/** What the fields of the sign-in say before anything is sent, and after several refusals. */
export const signingInStates: readonly State[] = [
  filled('network-off', [], { network: 'off' }),
  filled('network-unknown', [], { network: 'unknown' }),
  filled('for-first-login', [], { visit: { ...visit, task: 'first-login' } }),
  filled('for-overview', [], { visit: { ...visit, task: 'overview' } }),
  filled('again', [], { visit: { ...visit, isAgain: true, hasSent: true } }),
  filled('long-names', [], { institution: longProfile }),
  filled('empty', ['main']),
  typed('capitals', id.toUpperCase(), goodPassword),
  typed('full-width', 'ｕ１２３', 'ＡＢＣ'),
  typed('capitals-full-width', 'Ｕ１２３'),
  typed('unusual-id', 'somebody'),
  typed('role-id', usualProfile.practiceIds[16] ?? ''),
  typed('backslash', id, 'Abc\\1'),
  typed('emoji', id, 'Abc😀'),
  filled('caps-lock', [{ key: 'A', at: 'password', lock: 'CapsLock' }]),
  filled('japanese-input-id', [{ key: 'Process', code: 'KeyU', at: 'personalId' }]),
  filled('kana-lock', [{ key: 'チ', code: 'KeyA', at: 'personalId' }]),
  filled('yen-key', [
    { key: '\\', code: 'IntlYen', at: 'password' },
    { fill: 'password', text: 'Abc\\1' },
  ]),
  filled('wrong-layout', [{ key: '\u0000', code: 'IntlYen', at: 'password' }]),
  filled('symbols-jis', [{ key: '@', code: 'BracketLeft', at: 'password' }]),
  filled('short-try', enter, { replies: { account: { signIn: refusals.slice(0, 1) } } }),
  filled('refused-twice', [...enter, 'main'], { replies: { account: { signIn: refusals } } }),
  { name: 'sign-in.key.empty', stage: { ...byKey, acts: ['main'] } },
  {
    name: 'sign-in.key.short',
    stage: { ...byKey, acts: [{ fill: 'activationKey', text: 'ABC' }, 'main'] },
  },
  {
    name: 'sign-in.key.letters',
    stage: { ...byKey, acts: [{ fill: 'activationKey', text: 'あいう' }, 'main'] },
  },
  { name: 'sign-in.code.no-releases', stage: { ...atCode, acts: enter } },
  {
    name: 'sign-in.code.short',
    stage: { ...atCode, acts: [...enter, { fill: 'code', text: '123' }, 'main'] },
  },
];
