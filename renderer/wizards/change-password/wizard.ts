import type { Wizard } from '#renderer/wizard/define.ts';
import ProofStep from '#renderer/steps/ProofStep.vue';
import { change, proveAndChange, settle } from './calls.ts';
import DoneStep from './DoneStep.vue';
import { asks, changeableFrom, type ChangeShape } from './facts.ts';
import NewPasswordStep from './NewPasswordStep.vue';
import SettleStep from './SettleStep.vue';
import TooYoungStep from './TooYoungStep.vue';

type Way = NonNullable<Wizard<ChangeShape>['steps']['password']['goesTo']>[number];

/** Nobody knows yet whether it was changed: the portal is asked before anything else is said. */
const toSettle: Way = {
  to: 'settle',
  when: ({ results }) => results.known === 'unknown',
  isAside: true,
};

/** Change the password, and say from when it counts where (experience.md 4, domain.md 1). */
export const changePassword: Wizard<ChangeShape> = {
  name: 'change-password',
  needs: 'registration',
  startsAt: [
    { to: 'too-young', when: ({ given }) => changeableFrom(given) !== undefined },
    { to: 'password' },
  ],
  keepsAtEnd: ['change'],
  steps: {
    'too-young': { asks: asks['too-young'], screen: TooYoungStep, idle: 'usual', end: 'closed' },
    password: {
      asks: asks.password,
      screen: NewPasswordStep,
      does: change,
      goesTo: [toSettle, { to: 'done' }],
      detours: { 'proof-needed': 'proof' },
      idle: 'usual',
      settles: () => true,
    },
    proof: {
      asks: asks.proof,
      screen: ProofStep,
      does: proveAndChange,
      goesTo: [toSettle, { to: 'done' }],
      sendsBack: { 'password-refused': 'password' },
      idle: 'usual',
      forgets: true,
      settles: () => true,
    },
    settle: {
      asks: asks.settle,
      screen: SettleStep,
      does: settle,
      goesTo: [
        { to: 'password', when: ({ results }) => results.known === 'not-changed' },
        { to: 'done' },
      ],
      waits: ({ results }) => results.known === 'nothing-open',
      wipes: ({ results }) => (results.known === 'nothing-open' ? ['password'] : []),
      detours: { 'proof-needed': 'proof' },
      sendsBack: { 'password-refused': 'password' },
      idle: 'usual',
      settles: () => true,
      leaving: 'unknown',
    },
    done: { asks: asks.done, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
