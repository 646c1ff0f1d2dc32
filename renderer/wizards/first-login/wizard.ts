import AddressStep from '#renderer/steps/AddressStep.vue';
import ExtensionStep from '#renderer/steps/ExtensionStep.vue';
import { expiredStep, mailStep } from '#renderer/steps/mail-steps.ts';
import PasswordStep from '#renderer/steps/PasswordStep.vue';
import ProofStep from '#renderer/steps/ProofStep.vue';
import { overviewOf, type Known, type Way, type Wizard } from '#renderer/wizard/define.ts';
import { addressToSend, correct, proveAndCorrect, proveAndRegister, register } from './calls.ts';
import AddressReadyStep from './AddressReadyStep.vue';
import DoneStep from './DoneStep.vue';
import MfaFirstStep from './MfaFirstStep.vue';
import NoAddressStep from './NoAddressStep.vue';
import RegisteredStep from './RegisteredStep.vue';
import ReviewStep from './ReviewStep.vue';
import { asks, registrationOf, type FirstLoginShape } from './shape.ts';

type Here = Known<FirstLoginShape>;

/** A registration waits for its mail; somebody registered who changes the address is not meant. */
function waitsForMail({ given }: Here): boolean {
  const { pending, state } = registrationOf(given);
  return state === 'mail-pending' && pending?.purpose !== 'email-change';
}
function isMfaFirst({ given }: Here): boolean {
  const isOpen = overviewOf(given).mfa.registeredAt === undefined;
  return given.institution.firstLogin.order === 'mfa-first' && isOpen;
}
/** The address step can't end without an address that works (domain.md 3). */
function needsOwnAddress({ given }: Here): boolean {
  return (
    given.institution.email.own === 'required' && registrationOf(given).email.edit === 'required'
  );
}
const hasNoAddress = ({ answers }: Here) => answers['address-ready']?.isReady === false;
const asksEmail = ({ given }: Here) => registrationOf(given).email.edit !== 'fixed';
const asksExtension = ({ given }: Here) => registrationOf(given).extension.edit !== 'none';
/** Before the portal has said it: a mail goes where an address does. */
function sendsMail({ answers, given, results }: Here): boolean {
  if (results.mail) return results.mail.state !== 'done';
  const isRequired = registrationOf(given).email.edit === 'required';
  return isRequired || addressToSend({ answers, given }) !== undefined;
}

const afterSending: readonly Way<FirstLoginShape>[] = [
  { to: 'mail', when: sendsMail },
  { to: 'done' },
];
/** The portal has it: the wait for the mail goes on without it. */
const sentPassword = () => ['password'] as const;
const sendsBack = {
  'password-refused': 'password',
  'email-refused': 'email',
  'extension-refused': 'extension',
} as const;

/** The first login: password, address, extension, sent at once; it begins where the portal stands. */
export const firstLogin: Wizard<FirstLoginShape> = {
  name: 'first-login',
  needs: 'registration',
  startsAt: [
    { to: 'mail', when: waitsForMail },
    { to: 'registered', when: ({ given }) => registrationOf(given).state !== 'not-started' },
    { to: 'mfa-first', when: isMfaFirst },
    { to: 'address-ready', when: needsOwnAddress },
    { to: 'password' },
  ],
  keepsAtEnd: ['registration', 'mail'],
  steps: {
    registered: { asks: asks.registered, screen: RegisteredStep, idle: 'usual', end: 'closed' },
    'mfa-first': { asks: asks['mfa-first'], screen: MfaFirstStep, idle: 'usual', end: 'closed' },
    'address-ready': {
      asks: asks['address-ready'],
      screen: AddressReadyStep,
      goesTo: [{ to: 'no-address', isAside: true, when: hasNoAddress }, { to: 'password' }],
      idle: 'usual',
    },
    'no-address': { asks: asks['no-address'], screen: NoAddressStep, idle: 'usual', end: 'closed' },
    password: {
      asks: asks.password,
      screen: PasswordStep,
      goesTo: [
        { to: 'email', when: asksEmail },
        { to: 'extension', when: asksExtension },
        { to: 'review' },
      ],
      idle: 'usual',
    },
    email: {
      asks: asks.email,
      screen: AddressStep,
      goesTo: [{ to: 'extension', when: asksExtension }, { to: 'review' }],
      idle: 'usual',
    },
    extension: {
      asks: asks.extension,
      screen: ExtensionStep,
      goesTo: [{ to: 'review' }],
      idle: 'usual',
    },
    review: {
      asks: asks.review,
      screen: ReviewStep,
      does: register,
      goesTo: afterSending,
      detours: { 'proof-needed': 'proof' },
      sendsBack,
      wipes: sentPassword,
      idle: 'usual',
      settles: () => true,
    },
    proof: {
      asks: asks.proof,
      screen: ProofStep,
      does: proveAndRegister,
      goesTo: afterSending,
      sendsBack,
      wipes: sentPassword,
      idle: 'usual',
      forgets: true,
      settles: () => true,
    },
    mail: mailStep,
    'other-address': {
      asks: asks['other-address'],
      screen: AddressStep,
      does: correct,
      goesTo: afterSending,
      detours: { 'proof-needed': 'proof-other' },
      idle: 'usual',
      settles: () => true,
      leaving: 'kept',
    },
    'proof-other': {
      asks: asks['proof-other'],
      screen: ProofStep,
      does: proveAndCorrect,
      goesTo: afterSending,
      sendsBack: { 'email-refused': 'other-address', 'mail-too-early': 'other-address' },
      idle: 'usual',
      forgets: true,
      settles: () => true,
      leaving: 'kept',
    },
    expired: expiredStep,
    done: { asks: asks.done, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
