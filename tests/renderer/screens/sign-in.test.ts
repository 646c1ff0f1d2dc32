// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import SignIn from '#renderer/screens/sign-in/SignIn.vue';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { useVisit } from '#renderer/stores/visit.ts';
import type { Host } from '#renderer/host/host.ts';
import { fail } from '#shared/outcome.ts';
import { aWorld, show, type Shown } from './mount.ts';

type Account = Host['account'];
let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

/** The sign-in screen over an account whose calls are given; notes what was sent. */
async function signInOver(calls: Partial<Account>) {
  const { host } = aWorld(calls);
  shown = show({
    components: { SignIn },
    setup: () => {
      const kiosk = useKiosk();
      void kiosk.greet(host);
      return { kiosk, account: host.account };
    },
    template: '<SignIn v-if="kiosk.hello" :account @entered="$emit(\'entered\', $event)" />',
    emits: ['entered'],
  });
  await flushPromises();
  return shown;
}

const refused = (refusals: number, looksLikeRoleId = false) =>
  fail('sign-in-refused', { refusals, looksLikeRoleId });

test('who was logged out in the middle learns which password counts for logging in', async () => {
  const screen = await signInOver({});
  expect(screen.text()).not.toContain('the old one still counts');
  useVisit().logInAgain();
  await flushPromises();
  expect(screen.text()).toContain('the old one still counts for about 10 minutes');
});

describe('ID and password', () => {
  test('that are missing are asked for in the language that is chosen then', async () => {
    const screen = await signInOver({});
    await screen.type('personalId', 'u123456a');
    await screen.send();
    expect(screen.text()).toContain('Type your password.');
    screen.texts.global.locale.value = 'ja';
    await flushPromises();
    expect(screen.text()).not.toContain('Type your password.');
  });

  test('are sent once, the ID in small letters with a notice, the password as typed', async () => {
    const sent: unknown[] = [];
    const screen = await signInOver({
      signIn: async (typed) => {
        sent.push(typed);
        return new Promise(() => {});
      },
    });
    await screen.type('personalId', 'U123456A');
    await screen.type('password', 'Ａbc def');
    await screen.send();
    await screen.send();
    expect(sent).toEqual([{ personalId: 'u123456a', password: 'Ａbc def' }]);
    expect(screen.text()).toContain('“U123456A” was changed to small letters');
  });

  test('are asked for before anything is sent', async () => {
    const screen = await signInOver({});
    await screen.send();
    expect(screen.text()).toContain('Type your Personal ID.');
    await screen.type('personalId', 'u123456a');
    await screen.send();
    expect(screen.text()).toContain('Type your password.');
  });

  test('an ID of an unusual form is warned about and still sent', async () => {
    const sent: string[] = [];
    const screen = await signInOver({
      signIn: async ({ personalId }) => {
        sent.push(personalId);
        return refused(1);
      },
    });
    await screen.type('personalId', 'x9');
    await screen.type('password', 'secret');
    await screen.send();
    expect(sent).toEqual(['x9']);
    expect(screen.text()).toContain('This does not look like your Personal ID');
  });

  test('full-width characters and Caps Lock are said before sending', async () => {
    const screen = await signInOver({});
    await screen.type('password', 'ａｂｃ');
    const event = new KeyboardEvent('keydown', { bubbles: true, key: 'A' });
    Object.defineProperty(event, 'getModifierState', {
      value: (key: string) => key === 'CapsLock',
    });
    screen.wrapper.get('input[name=password]').element.dispatchEvent(event);
    await flushPromises();
    expect(screen.text()).toContain('Caps Lock is on');
    expect(screen.text()).toContain('There are full-width characters');
  });
});

describe('a refusal', () => {
  async function refusedWith(password: string, failure = refused(1)) {
    const sent: string[] = [];
    const screen = await signInOver({
      signIn: async (typed) => {
        sent.push(typed.password);
        return failure;
      },
    });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', password);
    await screen.send();
    return { screen, sent };
  }

  test('keeps what was typed and names the next act', async () => {
    const { screen } = await refusedWith('wrong');
    expect(screen.text()).toContain('ID and password do not match');
    expect(screen.text()).toContain('Nothing was changed.');
    expect(screen.text()).not.toContain('locks the ID');
    // The field's element is an input; test utils type it as any element.
    expect(screen.wrapper.get<HTMLInputElement>('input[name=personalId]').element.value).toBe(
      'u123456a',
    );
  });

  test('offers the first 16 characters where more were typed', async () => {
    const { screen, sent } = await refusedWith('12345678901234567');
    await screen.press('Try the first 16 characters');
    expect(sent).toEqual(['12345678901234567', '1234567890123456']);
    expect(screen.button('Try the first')).toBeUndefined();
  });

  test('offers nothing of the kind for 16 characters', async () => {
    const { screen } = await refusedWith('1234567890123456');
    expect(screen.button('Try the first')).toBeUndefined();
  });

  test('from the second on, says what a lock means and asks about the Role ID', async () => {
    const { screen } = await refusedWith('wrong', refused(2, true));
    expect(screen.text()).toContain('More refusals lock the ID');
    expect(screen.text()).toContain('Was it the Role ID that you typed?');
  });

  test('by a lock says until when, where the portal tells', async () => {
    const until = new Date();
    until.setHours(15, 6, 0, 0);
    const lock = fail('sign-in-locked', { until: until.toISOString() });
    const { screen } = await signInLocked(lock);
    expect(screen.text()).toContain('locked this ID until 15:06');
  });

  async function signInLocked(lock: ReturnType<typeof fail<'sign-in-locked'>>) {
    const screen = await signInOver({ signIn: async () => lock });
    await screen.type('personalId', 'u123456a');
    await screen.type('password', 'secret');
    await screen.send();
    return { screen };
  }
});
