// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MachineState } from '#shared/contract/machine.ts';
import { done, fail } from '#shared/outcome.ts';
import { anOverview } from '#tests/renderer/wizard/given.ts';
import { aWorld, openState } from './mount.ts';
import { atOverview, choose, holdTime, open, signedIn } from './open-page.ts';

enableAutoUnmount(afterEach);
beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});

const stateWith = (portal: Partial<MachineState['portal']>): MachineState => ({
  ...openState,
  portal: { ...openState.portal, ...portal },
});
const loginOnly = { registration: false, mfa: false, release: false };

async function openIn(portal: Partial<MachineState['portal']>, calls = {}) {
  const world = aWorld({ ...signedIn, ...calls });
  const page = await open(world);
  world.push.state(stateWith(portal));
  await flushPromises();
  return { world, page };
}

describe('log-in only', () => {
  test.each([
    ['First login', 'Closed just now: First login'],
    ['Multi-factor authentication', 'Closed just now: Multi-factor authentication'],
    ['Change password', 'Closed just now: Changing the password'],
  ])('%s leads to what is closed and what is open', async (tile, heading) => {
    const { page } = await openIn(loginOnly);
    expect(page.text()).toContain('Closed just now: password and user information');
    await choose(page, tile);
    expect(page.heading()).toBe(heading);
    expect(page.text()).toContain('Seeing what is still to do; the guides');
    await choose(page, 'What is still to do');
    expect(page.heading()).toBe('Log in');
  });

  test('the screen goes by itself when the service is back', async () => {
    const { page, world } = await openIn({ mfa: false });
    await choose(page, 'Multi-factor authentication');
    world.push.state(openState);
    await flushPromises();
    expect(page.heading()).toBe('What would you like to do?');
  });

  test('leaves the tasks of the account out, and says so', async () => {
    const { page, world } = await openIn({});
    await atOverview(page);
    expect(page.button('Change password')).toBeDefined();
    world.push.state(stateWith(loginOnly));
    await flushPromises();
    expect(page.button('Change password')).toBeUndefined();
    expect(page.button('Set up MFA now')).toBeUndefined();
    expect(page.text()).toContain('Closed just now: password and user information');
  });
});

describe('with nothing open at all', () => {
  test.each([{ signIn: false }, { reach: 'away' }] as const)(
    'the guides stand: %j',
    async (portal) => {
      const { page } = await openIn(portal);
      await choose(page, 'Read the guides');
      await choose(page, 'I forgot my password');
      expect(page.heading()).toBe('Forgotten password: ask the desk');
      await choose(page, 'Something else');
      expect(page.heading()).toBe('What does not work?');
    },
  );

  test('a task from the menu says that it is closed', async () => {
    const { page } = await openIn({ signIn: false });
    await choose(page, 'Read the guides');
    await choose(page, 'Register or change my e-mail');
    expect(page.heading()).toBe('The portal is closed just now');
  });
});

describe('a guide', () => {
  test('is opened without signing in, and leads to the task that solves it', async () => {
    const { page } = await openIn({});
    await choose(page, 'Something does not work');
    await choose(page, 'I lost my phone');
    await page.press('lost, broken');
    await choose(page, 'Log in and register');
    expect(page.heading()).toBe('Log in');
    expect(page.text()).toContain('Next: multi-factor authentication.');
  });

  test('after something was sent, the way to the first screen is the end of the visit', async () => {
    const { page, world } = await openIn(
      {},
      { signIn: async () => fail('sign-in-refused', { refusals: 2, looksLikeRoleId: false }) },
    );
    await atOverview(page);
    await choose(page, 'I forgot my password');
    await choose(page, 'Something else');
    expect(page.button('Back')).toBeUndefined();
    await page.press('End');
    expect(world.ended).toEqual(['end']);
  });
});

test('from a guide to a guide the portal is not asked, whatever it would say', async () => {
  const overview = vi.fn(async () => done(anOverview));
  const { page } = await openIn({}, { overview });
  await atOverview(page);
  await choose(page, 'Which ID goes where');
  await choose(page, 'It works here but not there');
  expect(page.text()).not.toContain('sign-in.for-');
  expect(overview).toHaveBeenCalledOnce();
});

describe('somebody who has not registered yet', () => {
  const registration = { ...anOverview.registration, state: 'not-started' as const };
  const overview = async () => done({ ...anOverview, registration });

  test('comes to the registration first, and is not shut in', async () => {
    const { page } = await openIn({}, { overview });
    await choose(page, 'Multi-factor authentication');
    await page.type('personalId', 'u000000a');
    await page.type('password', 'secret');
    await page.send();
    expect(page.heading()).toBe('2 things are still to do');
    expect(page.text()).toContain('Your user information comes first. After that: Multi-factor');
    expect(page.button('Begin the registration')).toBeDefined();
    await choose(page, 'Register a phone or app');
    expect(page.heading()).toContain('authenticator app');
  });
});
