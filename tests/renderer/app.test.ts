// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '#shared/contract/machine.ts';
import { fail } from '#shared/outcome.ts';
import { aWorld, openState, type Shown } from './screens/mount.ts';
import {
  atOverview,
  atWizard,
  choose,
  holdTime,
  open,
  pass,
  settle,
  signedIn,
} from './screens/open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

describe('a visit', () => {
  test('begins with the task, then signs in, then shows what is open', async () => {
    page = await open(aWorld(signedIn));
    expect(page.heading()).toBe('What would you like to do?');
    expect(page.text()).toContain('This kiosk: campus network');
    expect(page.button('End')).toBeUndefined();
    await choose(page, 'What is still to do');
    expect(page.heading()).toBe('Log in');
    await page.type('personalId', 'u000000a');
    await page.type('password', 'secret');
    await page.send();
    expect(page.heading()).toBe('One thing is still to do');
    expect(page.text()).toContain('S. A.');
    expect(document.activeElement?.textContent).toBe('One thing is still to do');
  });

  test('is told to the machine, with its end where nothing was sent', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    expect(world.told).toEqual([]);
    await choose(page, 'What is still to do');
    expect(world.told).toEqual([true]);
    await page.press('Back');
    expect(world.told).toEqual([true, false]);
  });

  test('goes straight to the wizard that was chosen', async () => {
    page = await open(aWorld(signedIn));
    await atWizard(page);
    expect(page.text()).toContain('Not finished yet');
    expect(page.heading()).toContain('authenticator app');
  });

  test('keeps what was typed when the language changes', async () => {
    page = await open(aWorld(signedIn));
    await choose(page, 'What is still');
    await page.type('personalId', 'u000000a');
    await page.press('日本語');
    expect(page.heading()).toBe('ログインする');
    expect(page.wrapper.get<HTMLInputElement>('input[name=personalId]').element.value).toBe(
      'u000000a',
    );
    expect(document.documentElement.lang).toBe('ja');
  });

  test('refuses to copy and to cut: the clipboard would outlive it', async () => {
    page = await open(aWorld(signedIn));
    await choose(page, 'What is still');
    const field = page.wrapper.get('input[name=password]').element;
    const isLetPass = (name: string) =>
      field.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    expect(['copy', 'cut', 'paste'].filter(isLetPass)).toEqual(['paste']);
  });

  test('gives no focus to what the second press of a double click meets', async () => {
    page = await open(aWorld(signedIn));
    await choose(page, 'What is still');
    const isLetPass = (where: string, detail: number) =>
      page?.wrapper
        .get(where)
        .element.dispatchEvent(
          new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail }),
        );
    expect(isLetPass('.btn--main', 1)).toBe(true);
    expect(isLetPass('.btn--main', 2)).toBe(false);
    expect(isLetPass('input[name=password]', 2)).toBe(true);
  });

  test('goes back from a sign-in to the menu in which the task was chosen', async () => {
    page = await open(aWorld(signedIn));
    await choose(page, 'Something does not work');
    await choose(page, 'Register or change my e-mail address');
    expect(page.heading()).toBe('Log in');
    await page.press('Back');
    expect(page.heading()).toBe('What does not work?');
  });

  test('names its screen in the title', async () => {
    page = await open(aWorld(signedIn));
    await choose(page, 'What is still');
    await pass(1);
    expect(document.title).toBe('Log in – Genkan');
    await page.press('日本語');
    await pass(1);
    expect(document.title).toBe('ログインする – 玄関');
  });

  test('ends once, however often End is pressed', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await atOverview(page);
    await page.press('End my visit');
    expect(page.text()).toContain('What you typed is being erased.');
    expect(page.button('End')).toBeUndefined();
    expect(world.ended).toEqual(['end']);
  });

  test('asks before something unfinished is left, and goes on when told so', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await atWizard(page);
    await page.press('End');
    expect(page.text()).toContain('Stop before it is finished?');
    expect(page.wrapper.get('.frame').attributes('inert')).toBeDefined();
    await page.press('Go on with it');
    expect(page.wrapper.get('.frame').attributes('inert')).toBeUndefined();
    await page.press('End');
    await page.press('Stop and end my visit');
    expect(world.ended).toEqual(['end']);
  });
});

describe('the machine’s announcements', () => {
  const closed = { ...openState, portal: { ...openState.portal, signIn: false } };

  test('close the first screen and open it again by themselves', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    world.push.state(closed);
    await settle();
    expect(page.heading()).toBe('The portal is closed just now');
    expect(page.text()).toContain('Example desk');
    world.push.state(openState);
    await flushPromises();
    expect(page.heading()).toBe('What would you like to do?');
  });

  test('do not throw out somebody who is in the middle', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await atOverview(page);
    world.push.state({ ...openState, portal: { ...openState.portal, reach: 'away' } });
    await flushPromises();
    expect(page.heading()).toBe('One thing is still to do');
  });

  test('leave the account open where only MFA is closed', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    world.push.state({ ...openState, portal: { ...openState.portal, mfa: false } });
    await flushPromises();
    await choose(page, 'Multi-factor authentication');
    expect(page.heading()).toBe('Closed just now: Multi-factor authentication');
    expect(page.text()).toContain('password and user information');
    await choose(page, 'What is still to do');
    expect(page.heading()).toBe('Log in');
  });

  test.each<[Partial<Receipt>, string]>([
    [{ portalSession: 'ended' }, 'The portal confirmed that you are logged out.'],
    [{ portalSession: 'unknown' }, 'The portal did not answer.'],
    [{ memory: 'processes-gone' }, 'The processes that knew what was typed are gone.'],
    [{ memory: 'not-checked' }, 'was not checked'],
    [{ reason: 'idle' }, 'There was no answer'],
  ])('bring the receipt: %j', async (changes, sentence) => {
    const world = aWorld();
    page = await open(world);
    world.push.receipt({
      endedAt: '2026-11-24T01:24:00.000Z',
      reason: 'end',
      portalSession: 'none',
      memory: 'page-reloaded',
      ...changes,
    });
    await flushPromises();
    expect(page.heading()).toBe('Your visit has ended');
    expect(page.text()).toContain(sentence);
    await pass(16);
    expect(page.wrapper.find('h1').text()).toBe('What would you like to do?');
  });

  test('show the receipt in the language of its visit', async () => {
    const world = aWorld();
    page = await open(world);
    world.push.receipt({
      endedAt: '2026-11-24T01:24:00.000Z',
      reason: 'reload',
      language: 'ja',
      portalSession: 'none',
      memory: 'page-reloaded',
    });
    await flushPromises();
    expect(page.heading()).toBe('利用が終わりました');
    expect(page.text()).not.toContain('Your visit has ended');
  });
});

test('a machine that never says hello is a shut door', async () => {
  const world = aWorld({ hello: async () => fail('door-shut', { changed: 'no' }) });
  page = await open(world);
  expect(page.heading()).toBe('This page has not found its practice');
});

describe('help', () => {
  test('with nothing under way leads to the menu of what does not work, too', async () => {
    page = await open(aWorld());
    await choose(page, 'Something does not work');
    expect(page.heading()).toBe('What does not work?');
    await page.press('Back');
    await choose(page, 'Help');
    await settle();
    expect(page.heading()).toBe('Help');
    await page.press('Something does not work');
    expect(page.heading()).toBe('What does not work?');
  });

  test('stands over a screen, which comes back with what was typed', async () => {
    page = await open(aWorld(signedIn));
    await choose(page, 'What is still to do');
    await page.type('personalId', 'u000000a');
    await page.press('Help');
    await settle();
    expect(page.wrapper.get('.help h1').text()).toBe('Help');
    expect(page.wrapper.get<HTMLElement>('.stand').element.style.display).toBe('none');
    await page.press('Close help');
    expect(page.wrapper.find('.help').exists()).toBe(false);
    expect(page.heading()).toBe('Log in');
    expect(page.wrapper.get<HTMLInputElement>('input[name=personalId]').element.value).toBe(
      'u000000a',
    );
  });
});
