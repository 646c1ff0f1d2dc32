// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { likelyCauses, shortTry, type Tried } from '#renderer/screens/sign-in/refusal-causes.ts';
import { fail } from '#shared/outcome.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { signInFor } from './sign-in-over.ts';

enableAutoUnmount(afterEach);

const refused = (refusals: number) => fail('sign-in-refused', { refusals, looksLikeRoleId: false });
const tried: Tried = {
  secret: 'password',
  sentLength: 20,
  hasTriedShort: false,
  refusals: 1,
  looksLikeRoleId: false,
};

describe('the first characters alone', () => {
  test('are offered once, and not when a lock is near', () => {
    expect(shortTry(anInstitution, tried)).toBe(16);
    expect(shortTry(anInstitution, { ...tried, sentLength: 16 })).toBeUndefined();
    expect(shortTry(anInstitution, { ...tried, hasTriedShort: true })).toBeUndefined();
    expect(shortTry(anInstitution, { ...tried, refusals: 3 })).toBeUndefined();
    expect(shortTry(anInstitution, { ...tried, secret: 'activation-key' })).toBeUndefined();
    expect(shortTry({ password: { ...anInstitution.password, onceKept: undefined } }, tried)).toBe(
      undefined,
    );
  });

  test('once tried they count as a try, and 17 typed again bring no second offer', async () => {
    const sent: string[] = [];
    const screen = await signInFor({
      calls: {
        signIn: async ({ password }) => {
          sent.push(password);
          return refused(sent.length);
        },
      },
    });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', '12345678901234567');
    await screen.send();
    await screen.press('Try the first 16 characters');
    expect(screen.text()).toContain('The first 16 characters do not match either.');
    expect(screen.text()).toContain('More refusals lock the ID');
    await screen.type('password', 'x2345678901234567');
    await screen.send();
    expect(sent).toEqual(['12345678901234567', '1234567890123456', 'x2345678901234567']);
    expect(screen.button('Try the first')).toBeUndefined();
  });
});

describe('a refusal names', () => {
  test('the likeliest causes first', () => {
    const all = { ...tried, looksLikeRoleId: true, hasTriedShort: true };
    expect(likelyCauses(anInstitution, all)).toEqual([
      'check',
      'role-id',
      'short-tried',
      'old-counts',
    ]);
    expect(likelyCauses(anInstitution, { ...tried, secret: 'activation-key' })).toEqual([
      'check-key',
    ]);
    const propagation = { ...anInstitution.propagation, signInMinutes: 0 };
    expect(likelyCauses({ ...anInstitution, propagation }, tried)).toEqual(['check', 'mail']);
    const firstLogin = { ...anInstitution.firstLogin, secret: 'activation-key' as const };
    expect(likelyCauses({ ...anInstitution, firstLogin }, tried)).toEqual([
      'check',
      'propagation-wait',
    ]);
  });

  test('a change that has not arrived yet, with its minutes', async () => {
    const screen = await signInFor({ calls: { signIn: async () => refused(1) } });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', 'secret');
    await screen.send();
    expect(screen.text()).toContain('changed in the last 10 minutes');
  });

  test('the guide for a forgotten password stands beside it', async () => {
    const screen = await signInFor({ calls: { signIn: async () => refused(2) } });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', 'secret');
    await screen.send();
    await screen.press('I forgot my password');
    expect(screen.text()).toContain('opened forgotten-password');
  });
});

test.each([
  ['20261234', 'This looks like the Role ID. Log in with the Personal ID'],
  ['handai-taro', 'This does not look like your Personal ID'],
])('%s is spoken about at the field before it is sent', async (typed, words) => {
  const screen = await signInFor({
    institution: { ...anInstitution, roleIdPattern: '^[0-9]{8}$' },
  });
  await screen.type('personalId', typed);
  await screen.wrapper.get('input[name="personalId"]').trigger('change');
  expect(screen.text()).toContain(words);
});

test('whoever has two IDs is told at the field which one it is', async () => {
  const screen = await signInFor({});
  expect(screen.text()).toContain('Not the Role ID.');
});

test('whoever has no ID yet finds a guide here', async () => {
  const screen = await signInFor({ task: 'first-login' });
  expect(screen.text()).toContain('the one printed on your ID notification');
  await screen.press('I have no ID yet');
  expect(screen.text()).toContain('opened no-id');
});

test.each([
  [5, 'That is 5 minutes from now.'],
  [-1, 'That time is over'],
])('a lock of %i minutes says how long it lasts', async (minutes, sentence) => {
  const until = new Date(Date.now() + minutes * 60_000 - 1_000).toISOString();
  const screen = await signInFor({
    calls: { signIn: async () => fail('sign-in-locked', { until }) },
  });
  await screen.type('personalId', 'u123456a');
  await screen.type('password', 'secret');
  await screen.send();
  expect(screen.text()).toContain(sentence);
});

test.each([
  'overview',
  'first-login',
  'set-up-mfa',
  'change-password',
  'register-email',
  'my-extension',
  'temporary-release',
] as const)('it is said what comes after signing in: %s', async (task) => {
  const screen = await signInFor({ task });
  expect(screen.text()).toContain('Next:');
});
