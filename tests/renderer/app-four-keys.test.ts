// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail } from '#shared/outcome.ts';
import { aWorld, type Shown } from './screens/mount.ts';
import {
  atOverview,
  atWizard,
  choose,
  holdTime,
  open,
  settle,
  signedIn,
} from './screens/open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

async function press(key: string): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  await vi.dynamicImportSettled();
  await flushPromises();
}
const note = () => page?.wrapper.find('.four-keys');

test('Back leads from a sign-in to Welcome, and no further', async () => {
  page = await open(aWorld(signedIn));
  await choose(page, 'Change password');
  await press('Escape');
  expect(page.heading()).toBe('What would you like to do?');
  await press('Escape');
  expect(page.heading()).toBe('What would you like to do?');
  expect(note()?.text()).toBe('There is no way back from here.');
});

test('Back in the question whether to stop goes on with it', async () => {
  const world = aWorld(signedIn);
  page = await open(world);
  await atWizard(page);
  await page.press('End');
  await press('Escape');
  expect(page.text()).not.toContain('Stop before it is finished?');
  expect(page.heading()).toContain('authenticator app');
  expect(world.ended).toEqual([]);
});

test('Back closes what help says beside a visit', async () => {
  page = await open(aWorld(signedIn));
  await choose(page, 'Change password');
  await page.press('Help');
  await settle();
  expect(page.wrapper.find('.help').exists()).toBe(true);
  await press('Escape');
  expect(page.wrapper.find('.help').exists()).toBe(false);
  expect(page.heading()).toBe('Log in');
});

test('Back ends no visit: not from the account, not after a refused log-in', async () => {
  const world = aWorld({
    signIn: async () => fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
  });
  page = await open(world);
  await choose(page, 'Change password');
  await page.type('personalId', 'u000000a');
  await page.type('password', 'secret');
  await page.send();
  await press('ArrowDown');
  await press('Escape');
  expect(note()?.text()).toBe('There is no way back from here.');
  page.wrapper.unmount();

  const other = aWorld(signedIn);
  page = await open(other);
  await atOverview(page);
  await press('Escape');
  expect(note()?.text()).toBe('There is no way back from here.');
  expect([...world.ended, ...other.ended]).toEqual([]);
});
