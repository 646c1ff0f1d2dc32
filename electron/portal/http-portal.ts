import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { timedOutcomeOf } from './answer.ts';
import { createAsk, type Ask, type AskOptions } from './ask.ts';
import { createMfa } from './http-mfa.ts';
import { createPassword } from './http-password.ts';
import { createRegistration } from './http-registration.ts';
import { createSignIn } from './http-sign-in.ts';
import { createClient, type ClientOptions } from './client.ts';
import type { Portal } from './portal.ts';
import { signOut } from './sign-out.ts';

export type HttpPortalOptions = ClientOptions & Partial<Pick<AskOptions, 'wait' | 'newKey'>>;

/** The portal behind HTTP. */
export function createHttpPortal(options: HttpPortalOptions): Portal {
  const client = createClient(options);
  const closing = new AbortController();
  const { ask, settle } = createAsk({
    client,
    wait: options.wait ?? sleep,
    newKey: options.newKey ?? randomUUID,
    signal: closing.signal,
  });
  return {
    ...readings(ask),
    ...createSignIn(ask),
    ...createRegistration(ask, settle),
    ...createPassword(ask, settle),
    ...createMfa(ask),
    signOut: (session) => signOut(ask, session),
    close() {
      closing.abort();
      client.close();
    },
  };
}

function readings(ask: Ask): Pick<Portal, 'status' | 'account'> {
  const nothing = { parameters: {}, body: {} };
  return {
    async status() {
      const answer = await ask('status', nothing);
      const outcome = timedOutcomeOf(answer);
      if (outcome.ok || answer.portalTime === undefined) return outcome;
      return { ...outcome, portalTime: answer.portalTime };
    },
    account: async ({ token }) => timedOutcomeOf(await ask('account', { ...nothing, token })),
  };
}
