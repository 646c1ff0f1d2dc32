import { done } from '#shared/outcome.ts';
import { timedOutcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Portal } from './portal.ts';
import type { Settle } from './write.ts';

type Registration = Pick<
  Portal,
  | 'register'
  | 'settleRegistration'
  | 'mailState'
  | 'resendMail'
  | 'changeEmail'
  | 'settleEmail'
  | 'changeExtension'
  | 'settleExtension'
>;

/** User information and the mail that confirms it, over HTTP. */
export function createRegistration(ask: Ask, settle: Settle): Registration {
  return {
    register: async ({ token }, body) =>
      timedOutcomeOf(await ask('register', { parameters: {}, body, token })),
    async settleRegistration() {
      const settled = await settle('register');
      if (settled.kind === 'nothing-open') return nothingOpen;
      if (settled.kind === 'never-arrived') return notRegistered;
      const outcome = timedOutcomeOf(settled);
      return outcome.ok ? registered(outcome.value) : outcome;
    },
    mailState: async (statusNumber) =>
      timedOutcomeOf(await ask('mailState', { parameters: { statusNumber }, body: {} })),
    resendMail: async (statusNumber) =>
      timedOutcomeOf(await ask('resendMail', { parameters: { statusNumber }, body: {} })),
    changeEmail: async ({ token }, email) =>
      timedOutcomeOf(await ask('changeEmail', { parameters: {}, body: { email }, token })),
    async settleEmail() {
      const settled = await settle('changeEmail');
      if (settled.kind === 'nothing-open') return nothingOpen;
      if (settled.kind === 'never-arrived') return notRegistered;
      const outcome = timedOutcomeOf(settled);
      return outcome.ok ? registered(outcome.value) : outcome;
    },
    changeExtension: async ({ token }, extension) =>
      timedOutcomeOf(await ask('changeExtension', { parameters: {}, body: { extension }, token })),
    async settleExtension() {
      const settled = await settle('changeExtension');
      if (settled.kind === 'nothing-open') return nothingOpen;
      if (settled.kind === 'never-arrived') return notRegistered;
      const outcome = timedOutcomeOf(settled);
      return outcome.ok ? registered(outcome.value) : outcome;
    },
  };
}

const nothingOpen = done({ state: 'nothing-open' as const });
const notRegistered = done({ state: 'not-registered' as const });

function registered<T>(registration: T) {
  return done({ state: 'registered' as const, registration });
}
