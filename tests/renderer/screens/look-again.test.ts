// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import { fail } from '#shared/outcome.ts';
import LookAgain from '#renderer/screens/LookAgain.vue';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { aWorld, show, type Shown } from './mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

/** The screen that asks for the account anew, over a portal that refuses. */
async function look(refusal: ReturnType<typeof fail<'session-ended' | 'portal-slow'>>) {
  const { host } = aWorld({ overview: async () => Promise.resolve(refusal) });
  shown = show({
    components: { LookAgain },
    setup: () => {
      const kiosk = useKiosk();
      void kiosk.greet(host);
      return { kiosk, account: host.account };
    },
    template: '<LookAgain v-if="kiosk.hello" :account @logged-out="$emit(\'logged-out\')" />',
    emits: ['logged-out'],
  });
  await flushPromises();
  return shown;
}

test('asks to log in again where the portal has logged out', async () => {
  const page = await look(fail('session-ended', {}));
  expect(page.wrapper.emitted('logged-out')).toHaveLength(1);
});

test('stays, and offers to ask again, where the portal gives no answer', async () => {
  const page = await look(fail('portal-slow', { changed: 'no' }));
  expect(page.wrapper.emitted('logged-out')).toBeUndefined();
  expect(page.wrapper.text()).toContain('Ask again');
});
