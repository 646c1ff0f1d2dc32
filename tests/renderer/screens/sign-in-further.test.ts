// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '#renderer/host/host.ts';
import { done, fail } from '#shared/outcome.ts';
import { anOverview } from '#tests/renderer/wizard/given.ts';
import type { Shown } from './mount.ts';
import { signInFor } from './sign-in-over.ts';

type Account = Host['account'];
let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

async function open(calls: Partial<Account>): Promise<Shown> {
  shown = await signInFor({ calls });
  return shown;
}

describe('what else the portal asks', () => {
  const codeNeeded = done({ state: 'code-needed', releasesLeft: 3, releaseHours: 2 } as const);

  async function atCode(calls: Partial<Account>) {
    const screen = await open({ signIn: async () => codeNeeded, ...calls });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', 'secret');
    await screen.send();
    return screen;
  }

  test('six digits are sent by themselves, and a refused code is cleared', async () => {
    const sent: string[] = [];
    const screen = await atCode({
      giveCode: async ({ code }) => {
        sent.push(code);
        return fail('sign-in-code-used', {});
      },
    });
    expect(screen.heading()).toBe('Type the six digits from your app');
    const field = screen.wrapper.get<HTMLInputElement>('input[name=code]');
    await field.setValue('４８２ ９１３');
    await flushPromises();
    expect(sent).toEqual(['482913']);
    expect(screen.text()).toContain('each code works once');
    expect(field.element.value).toBe('');
  });

  test('the release code instead, with what is left said beforehand', async () => {
    const sent: string[] = [];
    const screen = await atCode({
      giveReleaseCode: async ({ releaseCode }) => {
        sent.push(releaseCode);
        return fail('release-code-refused', { left: 3 });
      },
    });
    expect(screen.text()).toContain('3 uses left');
    await screen.press('Use the release code instead');
    expect(screen.heading()).toBe('Use your release code');
    expect(screen.text()).toContain('2 hours');
    await screen.type('releaseCode', '60-49 17');
    await screen.send();
    expect(sent).toEqual(['604917']);
    expect(screen.text()).toContain('Uses left: 3');
  });

  test('one of several roles, the first one chosen beforehand', async () => {
    const chosen: string[] = [];
    const screen = await open({
      signIn: async () =>
        done({
          state: 'role-needed',
          roles: [
            { roleId: 'a', title: { ja: '事務職員', en: 'Office staff' }, kind: 'staff' },
            { roleId: 'b', title: { ja: '学生', en: 'Student' }, kind: 'student' },
          ],
        }),
      chooseRole: async ({ roleId }) => {
        chosen.push(roleId);
        return done({ state: 'signed-in' });
      },
    });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', 'secret');
    await screen.send();
    await screen.press('Student');
    await screen.send();
    expect(chosen).toEqual(['b']);
    expect(screen.wrapper.emitted('entered')).toEqual([[anOverview]]);
  });

  test('a session that has ended leads back to the ID, and says so', async () => {
    const screen = await atCode({ giveCode: async () => fail('session-ended', {}) });
    await screen.wrapper.get('input[name=code]').setValue('482913');
    await flushPromises();
    expect(screen.heading()).toBe('Log in');
    expect(screen.text()).toContain('The portal has logged you out');
  });
});

test('where only the overview is missing, it alone is asked for again', async () => {
  let asked = 0;
  const screen = await open({
    signIn: async () => done({ state: 'signed-in' }),
    overview: async () => {
      asked += 1;
      return asked === 1 ? fail('portal-slow', { changed: 'no' }) : done(anOverview);
    },
  });
  await screen.type('personalId', 'u123456a');
  await screen.type('password', 'secret');
  await screen.send();
  expect(screen.heading()).toBe('You are logged in');
  await screen.press('Ask again');
  expect(screen.wrapper.emitted('entered')).toEqual([[anOverview]]);
});
