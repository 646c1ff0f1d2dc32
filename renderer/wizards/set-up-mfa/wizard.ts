import type { Wizard } from '#renderer/wizard/define.ts';
import AppStep from './AppStep.vue';
import { beginOrKeep, check, complete, proveAndBegin } from './calls.ts';
import DigitsStep from './DigitsStep.vue';
import DoneStep from './DoneStep.vue';
import { asks, type MfaShape } from './facts.ts';
import NotHereStep from './NotHereStep.vue';
import ProofStep from './ProofStep.vue';
import ReleaseStep from './ReleaseStep.vue';
import ScanStep from './ScanStep.vue';

/** Set up MFA, new or again: the portal's answer decides the words (experience.md 4). */
export const setUpMfa: Wizard<MfaShape> = {
  name: 'set-up-mfa',
  startsAt: [
    { to: 'not-here', when: ({ given }) => !given.overview.mfa.mayRegisterHere },
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
      goesTo: [{ to: 'release' }],
      idle: 'phone',
      forgets: true,
    },
    release: {
      asks: asks.release,
      screen: ReleaseStep,
      does: complete,
      goesTo: [{ to: 'done' }],
      idle: 'usual',
      forgets: true,
      settles: true,
    },
    done: { asks: asks.done, screen: DoneStep, idle: 'usual', end: 'finished' },
  },
};
