import { expect, test } from 'vitest';
import { personGate } from '#electron/services/visits/person-gate.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { done, fail } from '#shared/outcome.ts';

/** A gate before a visit that answers as told; without a word it does not answer. */
function open() {
  const answers = new Map<string, Promise<WireOutcome> | WireOutcome>();
  const reached: string[] = [];
  const kept: { session: object | undefined } = { session: {} };
  const serve = async (request: unknown) => {
    const method = String(Reflect.get(Object(request), 'method'));
    reached.push(method);
    return answers.get(method) ?? done({});
  };
  const gate = personGate(serve, () => kept.session);
  const ask = (method: string) => gate.serve({ to: 'visit', method, input: {} });
  const signIn = (state: string) => {
    answers.set('account.signIn', done({ state }));
    return ask('account.signIn');
  };
  return { gate, ask, signIn, answers, reached, kept };
}

test('a password after which a code is needed signs nobody in', async () => {
  const { gate, ask, signIn, answers } = open();
  await signIn('code-needed');
  expect(gate.isSignedIn()).toBe(false);
  expect(await ask('account.overview')).toEqual(fail('session-ended', {}));
  answers.set('account.giveCode', done({ state: 'signed-in' }));
  await ask('account.giveCode');
  expect(gate.isSignedIn()).toBe(true);
  expect(await ask('account.overview')).toEqual(done({}));
});

test('no code is given where somebody is signed in, but a sign-in begins anew', async () => {
  const { gate, ask, signIn, reached } = open();
  await signIn('signed-in');
  expect(await ask('account.giveCode')).toEqual(fail('session-ended', {}));
  await signIn('role-needed');
  expect(gate.isSignedIn()).toBe(false);
  expect(reached).toEqual(['account.signIn', 'account.signIn']);
});

test('the portal’s word that the session is over counts, and so does a log-out by the kiosk', async () => {
  const { gate, ask, signIn, answers, kept } = open();
  await signIn('signed-in');
  answers.set('mfa.begin', fail('session-ended', {}));
  await ask('mfa.begin');
  expect(gate.isSignedIn()).toBe(false);
  await signIn('signed-in');
  kept.session = undefined;
  expect(gate.isSignedIn()).toBe(false);
});

test('a late word about the session before ends nothing of whoever has signed in since', async () => {
  const { gate, ask, signIn, answers } = open();
  await signIn('signed-in');
  const late = Promise.withResolvers<WireOutcome>();
  answers.set('mfa.begin', late.promise);
  const asked = ask('mfa.begin');
  await signIn('signed-in');
  late.resolve(fail('session-ended', {}));
  await asked;
  expect(gate.isSignedIn()).toBe(true);
});

test('a session in the place of another is nobody’s until its own sign-in is finished', async () => {
  const { gate, ask, signIn, answers, kept } = open();
  await signIn('signed-in');
  const late = Promise.withResolvers<WireOutcome>();
  answers.set('account.signIn', late.promise);
  const second = ask('account.signIn');
  kept.session = {};
  expect(gate.isSignedIn()).toBe(false);
  expect(await ask('account.overview')).toEqual(fail('session-ended', {}));
  late.resolve(done({ state: 'signed-in' }));
  await second;
  expect(gate.isSignedIn()).toBe(true);
});
