import { timedOutcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Portal } from './portal.ts';

type Registration = Pick<
  Portal,
  'register' | 'mailState' | 'resendMail' | 'changeEmail' | 'changeExtension'
>;

/** User information and the mail that confirms it, over HTTP. */
export function createRegistration(ask: Ask): Registration {
  return {
    register: async ({ token }, body) =>
      timedOutcomeOf(await ask('register', { parameters: {}, body, token })),
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
