import { account } from '#shared/contract/account.ts';
import { done, universalCodes, type FailureCode } from '#shared/outcome.ts';
import { failuresOf, formOf } from '#renderer/gallery/derive/failures.ts';
import { keyProfile, usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { goodPassword } from '#renderer/gallery/samples/wizards.ts';
import type { Act, Stage, State } from '#renderer/gallery/state.ts';
import { codeNeeded, roleNeeded } from '#renderer/gallery/samples/signing-in.ts';

type Call = keyof typeof account;

/** A form of the sign-in: how somebody comes to it, and which call it makes. */
interface Form {
  readonly name: string;
  readonly call: Call;
  readonly stage: Stage;
  /** What is done before the form stands, and then to send it. */
  readonly before: readonly Act[];
  readonly send: readonly Act[];
}

/** Milliseconds after which it is said what is waited for (experience.md 2.6). */
const untilSaid = 5_000;
const visit = { at: 'sign-in', task: 'change-password' } as const;
const id = usualProfile.idExample;
const typeAll: readonly Act[] = [
  { fill: 'personalId', text: id },
  { fill: 'password', text: goodPassword },
];
const enter: readonly Act[] = [...typeAll, 'main'];
const toRelease: Act = { press: 'sign-in.code.to-release' };
const key = keyProfile.firstLogin.keyGroups.map((length) => 'K'.repeat(length)).join('-');
const askedCode: Stage = { visit, replies: { account: { signIn: [done(codeNeeded)] } } };
const askedRole: Stage = { visit, replies: { account: { signIn: [done(roleNeeded)] } } };
const signedIn: Stage = {
  visit,
  replies: { account: { signIn: [done({ state: 'signed-in' })] } },
};

const forms: readonly Form[] = [
  { name: 'password', call: 'signIn', stage: { visit }, before: [], send: enter },
  {
    name: 'key',
    call: 'activate',
    stage: { institution: keyProfile, visit: { ...visit, task: 'first-login' } },
    before: [],
    send: [
      { fill: 'personalId', text: keyProfile.idExample },
      { fill: 'activationKey', text: key },
      'main',
    ],
  },
  {
    name: 'code',
    call: 'giveCode',
    stage: { ...askedCode, network: 'off' },
    before: enter,
    send: [{ fill: 'code', text: '123456' }],
  },
  {
    name: 'release',
    call: 'giveReleaseCode',
    stage: { ...askedCode, network: 'off' },
    before: [...enter, toRelease],
    send: [{ fill: 'releaseCode', text: '604917' }, 'main'],
  },
  { name: 'roles', call: 'chooseRole', stage: askedRole, before: enter, send: ['main'] },
  { name: 'account', call: 'overview', stage: signedIn, before: enter, send: [] },
];

/** Every form, empty, waiting, and refused in every way that its call declares. */
export const signInStates: readonly State[] = forms.flatMap((form) => [
  ...(form.send.length > 0 ? [stateOf(form, '', form.before)] : []),
  stateOf(form, '.waiting', [...form.before, ...form.send, { pass: untilSaid }]),
  ...account[form.call].codes.flatMap((code) => refusedStates(form, code)),
  ...(form.call === 'signIn' ? universalCodes.flatMap((code) => refusedStates(form, code)) : []),
]);

function stateOf(form: Form, name: string, acts: readonly Act[]): State {
  return { name: `sign-in.${form.name}${name}`, stage: { ...form.stage, acts } };
}

/** Trouble with the portal reads the same at every form: its first form is enough but at one. */
function refusedStates(form: Form, code: FailureCode): readonly State[] {
  const isEverywhere = code.startsWith('portal-') && form.call !== 'signIn';
  const all = isEverywhere ? failuresOf(code).slice(0, 1) : failuresOf(code);
  return all.map((failure, index) => {
    const words = index === 0 ? code : `${code}.${formOf(failure)}`;
    const state = stateOf(form, `.${words}`, [...form.before, ...form.send]);
    const replies = { ...form.stage.replies?.account, [form.call]: [{ ok: false, failure }] };
    return { ...state, failure, stage: { ...state.stage, replies: { account: replies } } };
  });
}
