import { overviewOf, type Wizard } from '#renderer/wizard/define.ts';
import ProofStep from '#renderer/steps/ProofStep.vue';
import AppStep from './AppStep.vue';
import { beginOrKeep, check, complete, proveAndBegin } from './calls.ts';
import DigitsStep from './DigitsStep.vue';
import DoneStep from './DoneStep.vue';
import { asks, type MfaShape } from './facts.ts';
import NotHereStep from './NotHereStep.vue';
import ReleaseStep from './ReleaseStep.vue';
import ScanStep from './ScanStep.vue';

/** Set up MFA, new or again: the portal's answer decides the words (experience.md 4). */
export const setUpMfa: Wizard<MfaShape> = {
  name: 'set-up-mfa',
  needs: 'mfa',
  startsAt: [
    { to: 'not-here', when: ({ given }) => !overviewOf(given).mfa.mayRegisterHere },
    { to: 'app' },
  ],
  keepsAtEnd: ['registration'],
  steps: {
    'not-here': { asks: asks['not-here'], screen: NotHereStep, idle: 'usual', end: 'closed' },
    app: {
      asks: asks.app,
      screen: AppStep,
      does: beginOrKeep,
      goesTo: [{ to: 'scan' }],
      detours: { 'proof-needed': 'proof', 'mfa-not-allowed-here': 'not-here' },
      idle: 'phone',
    },
    proof: {
      asks: asks.proof,
      screen: ProofStep,
      does: proveAndBegin,
      goesTo: [{ to: 'scan' }],
      detours: { 'mfa-not-allowed-here': 'not-here' },
      idle: 'usual',
      forgets: true,
    },
    scan: { asks: asks.scan, screen: ScanStep, goesTo: [{ to: 'digits' }], idle: 'phone' },
    digits: {
      asks: asks.digits,
      screen: DigitsStep,
      does: check,
      goesTo: [
        { to: 'done', when: ({ given }) => given.institution.mfa.release === undefined },
        { to: 'release' },
      ],
      idle: 'phone',
      forgets: true,
      settles: ({ institution }) => !institution.mfa.release,
    },
    release: {
      asks: asks.release,
      screen: ReleaseStep,
      does: complete,
      goesTo: [{ to: 'done' }],
      idle: 'usual',
      forgets: true,
      settles: () => true,
    },
    done: { asks: asks.done, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
