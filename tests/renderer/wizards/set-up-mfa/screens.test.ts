// @vitest-environment happy-dom
import { nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeCause } from '#shared/outcome.ts';
import { done, fail } from '#shared/outcome.ts';
import { anInstitution, anOverview, noon } from '#tests/renderer/wizard/given.ts';
import { aKey } from './key.ts';
import { mountWizard, type FakeCalls } from './mount-wizard.ts';

type Screen = ReturnType<typeof mountWizard>;
let open: Screen[] = [];
const at = (calls?: FakeCalls, changes?: Parameters<typeof mountWizard>[1]) => {
  const screen = mountWizard(calls, changes);
  open.push(screen);
  return screen;
};

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  open.forEach(({ frame }) => {
    frame.unmount();
  });
  open = [];
  vi.useRealTimers();
});

/** What a clock shows that is so many minutes off, where these tests run. */
const shown = (minutes: number) => {
  const time = new Date(noon + minutes * 60_000);
  const [hour, minute] = [time.getHours(), time.getMinutes()];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
};
const mfaOf = (changes: Partial<(typeof anOverview)['mfa']>) => ({
  overview: { ...anOverview, mfa: { ...anOverview.mfa, ...changes } },
});
async function toDigits(screen: Screen): Promise<void> {
  await screen.go();
  await screen.go();
}
async function toRelease(screen: Screen): Promise<void> {
  await toDigits(screen);
  await screen.type(0, '482913');
}

describe('the way through', () => {
  it('runs from the app to the done page with two presses, six digits and one code', async () => {
    const screen = at();
    const headings = [screen.heading()];
    await screen.go();
    headings.push(screen.heading());
    await screen.go();
    headings.push(screen.heading());
    await screen.type(0, '482913');
    headings.push(screen.heading());
    await screen.type(0, '604917');
    await screen.type(1, '604917');
    await screen.go();
    headings.push(screen.heading());
    expect(headings).toEqual([
      'Get the authenticator app',
      'Scan this QR code',
      'Type the six digits',
      'Choose your temporary release code',
      'Multi-factor authentication is set up',
    ]);
    expect(screen.frame.emitted('progress')).toEqual([[4], [3], [2], [1], [0]]);
    expect(screen.frame.emitted('idle-kind')).toEqual([['phone'], ['usual']]);
    expect(screen.frame.html()).not.toContain('604917');
  });

  it('puts the focus on each new heading', async () => {
    const screen = at();
    expect(document.activeElement?.tagName).toBe('H1');
    await screen.go();
    expect(document.activeElement?.textContent).toBe('Scan this QR code');
  });

  it('offers something else and the end of the visit on the done page', async () => {
    const screen = at();
    await toRelease(screen);
    await screen.type(0, '604917');
    await screen.type(1, '604917');
    await screen.go();
    await screen.press('Something else');
    await screen.press('End my visit');
    expect(screen.frame.emitted('finished-something-else')).toHaveLength(1);
    expect(screen.frame.emitted('end')).toHaveLength(1);
  });

  it('leaves by Back on the first step', async () => {
    const screen = at();
    await screen.press('Back');
    expect(screen.frame.emitted('left')).toHaveLength(1);
    expect(screen.frame.find('h1').exists()).toBe(false);
  });

  it('keeps the step and the choice when the language changes', async () => {
    const screen = at();
    await screen.frame.findAll('[role=radio]')[2]?.trigger('click');
    screen.i18n.global.locale.value = 'ja';
    await nextTick();
    expect(screen.heading()).toBe('認証アプリを入れる');
    expect(screen.frame.findAll('[aria-checked=true]').map((tile) => tile.text())).toEqual([
      expect.stringContaining('ほかの認証アプリ'),
    ]);
  });
});

describe('the app', () => {
  it('says what the registration is for and what it is not for', () => {
    expect(at().text()).toContain('to use My Handai and KOAN from off campus');
    expect(at().text()).toContain('The MFA of OUMail and ICHO is registered separately');
  });

  it('tells somebody who is registered to delete the old entry first', () => {
    const screen = at({}, mfaOf({ registeredAt: '2026-01-01T00:00:00Z' }));
    expect(screen.heading()).toBe('Choose the app to register');
    expect(screen.text()).toContain('Delete the old osaka-u entry in the app first');
  });

  it('warns off the real entry in practice', () => {
    const mfa = { ...anInstitution.mfa, issuer: 'PRACTICE osaka-u' };
    const screen = at({}, { institution: { ...anInstitution, mfa } });
    expect(screen.text()).toContain('Delete the practice entry PRACTICE osaka-u only');
    expect(screen.text()).toContain('Leave your real osaka-u entry alone');
  });

  it('says that it is still allowed on campus after the deadline', () => {
    expect(at({}, mfaOf({ daysLeft: -1 })).text()).toContain('you can still register');
    expect(at({}, mfaOf({ daysLeft: 0 })).text()).not.toContain('you can still register');
  });

  it('says why not, off campus after the deadline, and names the two ways', () => {
    const screen = at({}, mfaOf({ daysLeft: -1, mayRegisterHere: false }));
    expect(screen.heading()).toBe('You cannot register from here');
    expect(screen.text()).toContain('Register on the campus network');
    expect(screen.text()).toContain('Example desk (000-0000)');
    expect(screen.text()).not.toContain('Not finished yet');
  });
});

describe('the key', () => {
  const drawn = (screen: Screen) => ({
    qr: screen.frame.find('[data-qr]').exists(),
    key: screen.frame.text().includes('GEZD'),
  });

  it('is drawn on arrival, hidden after its time, and drawn again on request', async () => {
    const screen = at();
    await screen.go();
    expect(drawn(screen)).toEqual({ qr: true, key: true });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(drawn(screen)).toEqual({ qr: true, key: true });
    expect(screen.text()).toContain('Hidden again in 1 s');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(drawn(screen)).toEqual({ qr: false, key: false });
    await screen.press('Show the QR code');
    expect(drawn(screen)).toEqual({ qr: true, key: true });
    await screen.press('Hide now');
    expect(drawn(screen)).toEqual({ qr: false, key: false });
  });

  it('stands in groups of four beside the issuer', async () => {
    const screen = at();
    await screen.go();
    const groups = screen.frame.findAll('.groups span').map((group) => group.text());
    expect(groups).toEqual(['GEZD', 'GNBV', 'GY3T', 'QOJQ']);
    expect(screen.frame.get('.manual').text()).toContain('osaka-u');
  });

  it('is shown without a QR code to an add-on', async () => {
    const screen = at();
    await screen.frame.findAll('[role=radio]')[3]?.trigger('click');
    expect(screen.text()).toContain('Have your own computer with the add-on here now');
    await screen.go();
    expect(screen.heading()).toBe('Type these two into the add-on');
    expect(drawn(screen)).toEqual({ qr: false, key: true });
  });

  it('names the menu entry to press and strikes out the wrong one', async () => {
    const screen = at();
    await screen.go();
    expect(screen.frame.get('.is-it').text()).toContain('Other (Google, Facebook, etc.)');
    expect(screen.frame.get('.is-not').text()).toBe('Work or school account');
    expect(screen.text()).toContain('Not “Work or school account”');
  });

  it('is renewed near its end on request only', async () => {
    const keys = ['key-1', 'key-2'];
    const begin = vi.fn(async () => done({ ...aKey(keys.shift() ?? ''), secondsLeft: 100 }));
    const screen = at({ begin });
    await screen.go();
    expect(screen.button('Show a new QR code')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(45_000);
    expect(screen.text()).toContain('This QR code works for about 60 more seconds');
    expect(begin).toHaveBeenCalledTimes(1);
    await screen.press('Show a new QR code');
    expect(begin).toHaveBeenCalledTimes(2);
    expect(screen.text()).toContain('Delete the osaka-u entry you just made');
    expect(drawn(screen)).toEqual({ qr: true, key: true });
  });

  it('gives way to an offer of a new one when it has run out', async () => {
    const begin = vi.fn(async () => done({ ...aKey('key'), secondsLeft: 30 }));
    const screen = at({ begin });
    await screen.go();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(drawn(screen)).toEqual({ qr: false, key: false });
    expect(screen.alerts()).toEqual([expect.stringContaining('This QR code has run out')]);
    await screen.go();
    expect(begin).toHaveBeenCalledTimes(2);
    expect(drawn(screen)).toEqual({ qr: true, key: true });
  });
});

describe('the six digits', () => {
  const refuse = (cause: CodeCause) => ({
    check: async () => fail('mfa-code-refused', { cause }),
  });
  const fast = { kind: 'clock', minutes: 7, direction: 'fast' } as const;
  const zone = { kind: 'time-zone', minutes: 540, direction: 'slow' } as const;

  it.each<[CodeCause, string[]]>([
    [{ kind: 'earlier-qr' }, ['These digits belong to an earlier QR code']],
    [{ kind: 'just-expired' }, ['That code had just run out']],
    [{ kind: 'type-next-code' }, ['Type the next code too']],
    [{ ...fast, minutes: 1 }, ['Your phone’s clock is 1 minute fast', shown(0), shown(1)]],
    [fast, ['Your phone’s clock is 7 minutes fast', shown(7), 'Set Automatically']],
    [{ ...fast, direction: 'slow', minutes: 65 }, ['is 1 h 5 min slow', shown(-65)]],
    [zone, ['time zone is wrong: 9 hours slow', shown(-540)]],
    [{ kind: 'unexplained' }, ['were not accepted', 'OUMail and ICHO', 'osaka-u line']],
  ])('%j has words of its own', async (cause, sentences) => {
    const screen = at(refuse(cause));
    await toRelease(screen);
    expect(screen.heading()).toBe('Type the six digits');
    const [alert, ...others] = screen.alerts();
    for (const sentence of sentences) expect(alert).toContain(sentence);
    expect(alert).toContain('Nothing is registered yet.');
    expect(others).toEqual([]);
  });

  it('shows the taps of the other make on request', async () => {
    const screen = at(refuse(fast));
    await toRelease(screen);
    await screen.press('Android');
    expect(screen.alerts()[0]).toContain('Set time automatically');
  });

  it('is empty and in focus after a refusal', async () => {
    const screen = at(refuse({ kind: 'just-expired' }));
    await toRelease(screen);
    const field = screen.frame.get('input').element;
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('asks for the missing digits and sends nothing', async () => {
    const check = vi.fn(async () => done({}));
    const screen = at({ check });
    await toDigits(screen);
    await screen.type(0, '482');
    await screen.go();
    expect(screen.text()).toContain('Type six digits.');
    expect(check).not.toHaveBeenCalled();
  });

  it('can be typed with the keypad alone', async () => {
    const check = vi.fn(async () => done({}));
    const screen = at({ check });
    await toDigits(screen);
    for (const digit of '4829') await screen.press(digit);
    await screen.frame.get('.pad .fn').trigger('click');
    for (const digit of '913') await screen.press(digit);
    expect(check).toHaveBeenCalledTimes(1);
    expect(check).toHaveBeenCalledWith({ enrolmentId: 'key-1', code: '482913' }, expect.anything());
  });

  it('offers a new QR code when the key has run out', async () => {
    const screen = at({ check: async () => fail('mfa-key-expired', {}) });
    await toRelease(screen);
    expect(screen.alerts()).toEqual([expect.stringContaining('The QR code has run out')]);
    await screen.press('Show a new QR code');
    expect(screen.heading()).toBe('Scan this QR code');
    expect(screen.text()).toContain('This is a new QR code');
  });
});

describe('the release code', () => {
  it('says why it is refused, keeping what was typed', async () => {
    const screen = at({ complete: async () => fail('mfa-release-code-refused', {}) });
    await toRelease(screen);
    await screen.type(0, '604917');
    await screen.type(1, '604917');
    await screen.go();
    expect(screen.alerts()).toEqual([expect.stringContaining('That code cannot be used')]);
    expect(screen.frame.findAll('input').map(({ element }) => element.value)).toEqual([
      '604917',
      '604917',
    ]);
  });

  it('warns about an easy one and takes it', async () => {
    const screen = at();
    await toRelease(screen);
    await screen.type(0, '1234');
    await screen.type(1, '1234');
    expect(screen.text()).toContain('Others could guess this one easily');
    await screen.go();
    expect(screen.heading()).toBe('Multi-factor authentication is set up');
  });

  it('names the field that differs', async () => {
    const screen = at();
    await toRelease(screen);
    await screen.type(0, '604917');
    await screen.type(1, '604971');
    await screen.go();
    expect(screen.text()).toContain('Type the same digits in both fields.');
    expect(document.activeElement).toBe(screen.frame.findAll('input')[1]?.element);
  });
});

describe('trouble that any step may meet', () => {
  it('is said on the step, which can be tried again', async () => {
    const replies = [fail('portal-slow', { changed: 'no' }), done(aKey('key-1'))];
    const screen = at({ begin: async () => replies.shift() ?? done(aKey('key-2')) });
    await screen.go();
    expect(screen.heading()).toBe('Get the authenticator app');
    expect(screen.alerts()).toHaveLength(1);
    await screen.go();
    expect(screen.heading()).toBe('Scan this QR code');
  });
});

describe('the password once more', () => {
  const calls = () => {
    let proved = false;
    return {
      begin: async () => (proved ? done(aKey('key-1')) : fail('proof-needed', {})),
      prove: async ({ password }: { password: string }) => {
        proved = password === 'right';
        const refusal = { refusals: 1, looksLikeRoleId: false };
        return proved ? done({}) : fail('sign-in-refused', refusal);
      },
    };
  };

  it('is asked when the sign-in no longer counts, and leads straight to the QR code', async () => {
    const screen = at(calls());
    await screen.go();
    expect(screen.heading()).toBe('Type your password once more');
    await screen.type(0, 'wrong');
    await screen.go();
    expect(screen.alerts()).toEqual([expect.stringContaining('That password does not match')]);
    await screen.type(0, 'right');
    await screen.go();
    expect(screen.heading()).toBe('Scan this QR code');
    expect(screen.frame.emitted('progress')).toEqual([[4], [3]]);
  });
});
