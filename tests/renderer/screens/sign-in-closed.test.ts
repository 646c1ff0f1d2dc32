// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import SignIn from '#renderer/screens/sign-in/SignIn.vue';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import type { Host } from '#renderer/host/host.ts';
import { done, fail } from '#shared/outcome.ts';
import { aWorld, show, type Shown } from './mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

/** Signing in over given calls; the ways out are told apart. */
async function signInOver(calls: Partial<Host['account']>) {
  const { host } = aWorld(calls);
  shown = show({
    components: { SignIn },
    setup: () => {
      const kiosk = useKiosk();
      void kiosk.greet(host);
      return { kiosk, account: host.account };
    },
    template:
      '<SignIn v-if="kiosk.hello" :account @back="$emit(\'back\')" @end="$emit(\'end\')" />',
    emits: ['back', 'end'],
  });
  await flushPromises();
  return shown;
}

async function sendPassword(calls: Partial<Host['account']>) {
  const screen = await signInOver(calls);
  await screen.type('personalId', 'u123456a');
  await screen.type('password', 'secret');
  await screen.send();
  return screen;
}

const waysOut = ({ wrapper }: Shown) =>
  Object.keys(wrapper.emitted()).filter((way) => way !== 'click');
const codeNeeded = done({ state: 'code-needed', releasesLeft: 3, releaseHours: 2 } as const);

test.each([
  [fail('sign-in-locked', {}), 'This ID is locked for a while'],
  [fail('sign-in-not-allowed-here', {}), 'You cannot log in from here'],
])('after %j no field is left, only the end', async (refusal, heading) => {
  const screen = await sendPassword({ signIn: async () => refusal });
  expect(screen.heading()).toBe(heading);
  expect(screen.wrapper.findAll('input, form')).toEqual([]);
  await screen.press('End');
  expect(waysOut(screen)).toEqual(['end']);
});

test('wrong codes warn of the lock from the second on, and end in it', async () => {
  let tries = 0;
  const screen = await sendPassword({
    signIn: async () => codeNeeded,
    giveCode: async () => {
      tries += 1;
      return tries > 2 ? fail('sign-in-locked', {}) : fail('sign-in-code-refused', {});
    },
  });
  const warned: boolean[] = [];
  for (const code of ['111111', '222222']) {
    await screen.wrapper.get('input[name=code]').setValue(code);
    await flushPromises();
    warned.push(screen.text().includes('the portal locks the ID'));
  }
  expect(warned).toEqual([false, true]);
  await screen.wrapper.get('input[name=code]').setValue('333333');
  await flushPromises();
  expect(screen.heading()).toBe('This ID is locked for a while');
});

test('before anything was sent, Back leads back; after that the button says End', async () => {
  const screen = await signInOver({
    signIn: async () => fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
  });
  await screen.type('personalId', 'u123456a');
  await screen.press('Back');
  expect(waysOut(screen)).toEqual(['back']);
  await screen.type('personalId', 'u123456a');
  await screen.type('password', 'secret');
  await screen.send();
  expect(screen.button('Back')).toBeUndefined();
  await screen.press('End');
  expect(waysOut(screen)).toEqual(['back', 'end']);
});

test('the way back from the release code leads to the six digits', async () => {
  const screen = await sendPassword({ signIn: async () => codeNeeded });
  await screen.press('Use the release code instead');
  await screen.press('Type the six digits instead');
  expect(screen.heading()).toBe('Type the six digits from your app');
  expect(waysOut(screen)).toEqual([]);
});

test('an old refusal goes when the next sending finds a field empty', async () => {
  const screen = await sendPassword({
    signIn: async () => fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
  });
  await screen.type('personalId', '');
  await screen.send();
  expect(screen.text()).toContain('Type your Personal ID.');
  expect(screen.text()).not.toContain('do not match');
});
