import { z } from 'zod';
import { password } from '#shared/answers.ts';
import { addressAnswer } from '#renderer/steps/address.ts';
import AddressStep from '#renderer/steps/AddressStep.vue';
import ClosedStep from '#renderer/steps/ClosedStep.vue';
import FirstLoginFirstStep from '#renderer/steps/FirstLoginFirstStep.vue';
import { expiredStep, mailStep } from '#renderer/steps/mail-steps.ts';
import ProofStep from '#renderer/steps/ProofStep.vue';
import { overviewOf, type Given, type Wizard } from '#renderer/wizard/define.ts';
import { change, proveAndChange, type EmailShape } from './calls.ts';
import DoneStep from './DoneStep.vue';

const nothing = () => z.strictObject({});
const proof = () => z.strictObject({ password });
const address = ({ institution }: Given) => addressAnswer(institution.email, false);
const registrationOf = (given: Given) => overviewOf(given).registration;

/** Another address for faculty and researchers (domain.md 3); the others learn why theirs is fixed. */
export const registerEmail: Wizard<EmailShape> = {
  name: 'register-email',
  needs: 'registration',
  startsAt: [
    { to: 'fixed', when: ({ given }) => registrationOf(given).email.edit === 'fixed' },
    {
      to: 'mail',
      when: ({ given }) => registrationOf(given).pending?.purpose === 'email-change',
    },
    { to: 'first', when: ({ given }) => registrationOf(given).state !== 'done' },
    { to: 'email' },
  ],
  keepsAtEnd: ['mail'],
  steps: {
    fixed: { asks: nothing, screen: ClosedStep, idle: 'usual', end: 'closed' },
    first: { asks: nothing, screen: FirstLoginFirstStep, idle: 'usual', end: 'closed' },
    email: {
      asks: address,
      screen: AddressStep,
      does: change,
      goesTo: [
        { to: 'mail', when: ({ results }) => results.mail?.state !== 'done' },
        { to: 'done' },
      ],
      detours: { 'proof-needed': 'proof', 'not-editable': 'fixed' },
      idle: 'usual',
      settles: () => true,
    },
    proof: {
      asks: proof,
      screen: ProofStep,
      does: proveAndChange('email'),
      goesTo: [
        { to: 'mail', when: ({ results }) => results.mail?.state !== 'done' },
        { to: 'done' },
      ],
      sendsBack: { 'email-refused': 'email', 'mail-too-early': 'email' },
      idle: 'usual',
      forgets: true,
      settles: () => true,
    },
    mail: mailStep,
    'other-address': {
      asks: address,
      screen: AddressStep,
      does: change,
      goesTo: [
        { to: 'mail', when: ({ results }) => results.mail?.state !== 'done' },
        { to: 'done' },
      ],
      detours: { 'proof-needed': 'proof-other', 'not-editable': 'fixed' },
      idle: 'usual',
      settles: () => true,
      leaving: 'kept',
    },
    'proof-other': {
      asks: proof,
      screen: ProofStep,
      does: proveAndChange('other-address'),
      goesTo: [
        { to: 'mail', when: ({ results }) => results.mail?.state !== 'done' },
        { to: 'done' },
      ],
      sendsBack: { 'email-refused': 'other-address', 'mail-too-early': 'other-address' },
      idle: 'usual',
      forgets: true,
      settles: () => true,
      leaving: 'kept',
    },
    expired: expiredStep,
    done: { asks: nothing, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
