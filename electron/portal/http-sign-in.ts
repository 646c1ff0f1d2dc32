import { done, type FailureCode, type Outcome } from '#shared/outcome.ts';
import { outcomeOf } from './answer.ts';
import type { Ask } from './ask.ts';
import type { ReplyOf } from './endpoint-types.ts';
import type { Portal, SignedIn, SignInProgress } from './portal.ts';

type SignIn = Pick<
  Portal,
  'signIn' | 'activate' | 'giveCode' | 'giveReleaseCode' | 'chooseRole' | 'prove'
>;

/** Signing in and its steps, over HTTP. */
export function createSignIn(ask: Ask): SignIn {
  return {
    async signIn(personalId, password) {
      const body = { personalId, password };
      return sessionOf(outcomeOf(await ask('signIn', { parameters: {}, body })));
    },
    async activate(personalId, activationKey) {
      const body = { personalId, activationKey };
      return sessionOf(outcomeOf(await ask('activate', { parameters: {}, body })));
    },
    giveCode: async ({ token }, code) =>
      progressOf(outcomeOf(await ask('giveCode', { parameters: {}, body: { code }, token }))),
    giveReleaseCode: async ({ token }, releaseCode) =>
      progressOf(
        outcomeOf(await ask('giveReleaseCode', { parameters: {}, body: { releaseCode }, token })),
      ),
    chooseRole: async ({ token }, roleId) =>
      progressOf(outcomeOf(await ask('chooseRole', { parameters: {}, body: { roleId }, token }))),
    prove: async ({ token }, password) =>
      outcomeOf(await ask('prove', { parameters: {}, body: { password }, token })),
  };
}

function sessionOf<C extends FailureCode>(
  outcome: Outcome<ReplyOf<'signIn'>, C>,
): Outcome<SignedIn, C> {
  if (!outcome.ok) return outcome;
  const { token, progress } = outcome.value;
  return done({ session: { token }, progress });
}

function progressOf<C extends FailureCode>(
  outcome: Outcome<ReplyOf<'session'>, C>,
): Outcome<SignInProgress, C> {
  return outcome.ok ? done(outcome.value.progress) : outcome;
}
