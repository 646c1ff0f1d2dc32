import { done } from '#shared/outcome.ts';
import { timedOutcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Portal } from './portal.ts';
import type { Settle } from './write.ts';

type Registration = Pick<
  Portal,
  'register' | 'settleRegistration' | 'mailState' | 'resendMail' | 'changeEmail' | 'changeExtension'
>;

/** User information and the mail that confirms it, over HTTP. */
export function createRegistration(ask: Ask, settle: Settle): Registration {
  return {
    register: async ({ token }, body) =>
      timedOutcomeOf(await ask('register', { parameters: {}, body, token })),
    async settleRegistration() {
      const settled = await settle('register');
      if (settled.kind === 'nothing-open') return done({ state: 'nothing-open' });
      if (settled.kind === 'never-arrived') return done({ state: 'not-registered' });
      const outcome = timedOutcomeOf(settled);
      return outcome.ok ? done({ state: 'registered', registration: outcome.value }) : outcome;
    },
    mailState: async (statusNumber) =>
      timedOutcomeOf(await ask('mailState', { parameters: { statusNumber }, body: {} })),
    resendMail: async (statusNumber) =>
      timedOutcomeOf(await ask('resendMail', { parameters: { statusNumber }, body: {} })),
    changeEmail: async ({ token }, email) =>
      timedOutcomeOf(await ask('changeEmail', { parameters: {}, body: { email }, token })),
    changeExtension: async ({ token }, extension) =>
      timedOutcomeOf(await ask('changeExtension', { parameters: {}, body: { extension }, token })),
  };
}
