// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { keyProblem, keyShape } from '#renderer/screens/sign-in/activation-key.ts';
import type { Host } from '#renderer/host/host.ts';
import { done, fail } from '#shared/outcome.ts';
import { shippedProfile } from '#tests/renderer/wizard/profiles.ts';
import { signInFor } from './sign-in-over.ts';

enableAutoUnmount(afterEach);

const institution = shippedProfile('hoshimi-university');
const groups = institution.firstLogin.keyGroups;

/** Somebody at the first login of a university that hands out keys. */
async function withKey(typed: string, activate?: Host['account']['activate']) {
  const sent: unknown[] = [];
  const screen = await signInFor({
    institution,
    task: 'first-login',
    calls: {
      activate: async (input, options) => {
        sent.push(input);
        return activate ? activate(input, options) : done({ state: 'signed-in' });
      },
    },
  });
  await screen.type('personalId', 'HM.1234K');
  await screen.type('activationKey', typed);
  await screen.send();
  return { screen, sent };
}

test('the shape is that of the paper', () => {
  expect(keyShape(groups)).toBe('XXXX-XXXX-XXXX');
  expect(keyShape([])).toBe('');
});

test.each([
  ['ABCD-EFGH-JKLM', undefined],
  ['abcd efgh jklm', undefined],
  ['ａｂｃｄ－ＥＦＧＨ－ｊｋｌｍ', undefined],
  ['', 'empty'],
  ['ABCD-EFGH', 'length'],
  ['ABCD-EFGH-JKLM-N', 'length'],
  ['ABCD-EFGH-JK!M', 'letters'],
])('%j: %s', (typed, problem) => {
  expect(keyProblem(typed, groups)).toBe(problem);
});

describe('the first login with a key', () => {
  test('sends the key as typed; the contract reads hyphens and small letters', async () => {
    const { screen, sent } = await withKey('abcd-efgh-jklm');
    expect(screen.text()).toContain('Activation key');
    expect(sent).toEqual([{ personalId: 'hm.1234k', activationKey: 'abcd-efgh-jklm' }]);
  });

  test('a key of the wrong length costs no try', async () => {
    const { screen, sent } = await withKey('ABCD-EFGH');
    expect(screen.text()).toContain('has 12 letters and digits; there are 8 here');
    expect(sent).toEqual([]);
  });

  test('a refused key names its likely cause, and offers no shorter password', async () => {
    const { screen } = await withKey('ABCD-EFGH-JKLM', async () =>
      fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
    );
    expect(screen.text()).toContain('and the activation key do not match');
    expect(screen.text()).toContain('0 and O');
  });

  test('whoever has a password already signs in with it, the ID kept', async () => {
    const { screen } = await withKey('ABCD');
    await screen.press('I have a password already');
    expect(screen.wrapper.find('input[name=activationKey]').exists()).toBe(false);
    // The field's element is an input; test utils type it as any element.
    const id = screen.wrapper.get<HTMLInputElement>('input[name=personalId]').element;
    expect(id.value).toBe('hm.1234k');
    await screen.press('I have only the activation key');
    expect(screen.wrapper.find('input[name=activationKey]').exists()).toBe(true);
  });

  test('a key whose time is over leads to whom to ask, and to the password', async () => {
    const { screen } = await withKey('ABCD-EFGH-JKLM', async () => fail('activation-expired', {}));
    expect(screen.heading()).toBe('This activation key cannot be used any more');
    expect(screen.text()).toContain('help@hoshimi.example');
    await screen.press('I have a password already');
    expect(screen.wrapper.find('input[name=password]').exists()).toBe(true);
  });
});

test('for another task of the same university the password is asked for', async () => {
  const screen = await signInFor({ institution, task: 'set-up-mfa' });
  expect(screen.wrapper.find('input[name=password]').exists()).toBe(true);
  expect(screen.button('I have only')).toBeUndefined();
});
