// @vitest-environment happy-dom
import { nextTick } from 'vue';
import { describe, expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { aKey } from './key.ts';
import { mountWizard } from './mount-wizard.ts';
import { stopTheClock, toRelease } from './open-screen.ts';

stopTheClock();

describe('the way through', () => {
  it('runs from the app to the done page with two presses, six digits and one code', async () => {
    const screen = mountWizard();
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
      'Choose your release code',
      'Multi-factor authentication is set up',
    ]);
    expect(screen.frame.emitted('progress')).toEqual([[4], [3], [2], [1], [0]]);
    expect(screen.frame.emitted('idle-kind')).toEqual([['phone'], ['usual']]);
    expect(screen.frame.html()).not.toContain('604917');
  });

  it('puts the focus on each new heading', async () => {
    const screen = mountWizard();
    expect(document.activeElement?.tagName).toBe('H1');
    await screen.go();
    expect(document.activeElement?.textContent).toBe('Scan this QR code');
  });

  it('offers something else and the end of the visit on the done page', async () => {
    const screen = mountWizard();
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
    const screen = mountWizard();
    await screen.press('Back');
    expect(screen.frame.emitted('left')).toHaveLength(1);
    expect(screen.frame.find('h1').exists()).toBe(false);
  });

  it('keeps the step and the choice when the language changes', async () => {
    const screen = mountWizard();
    await screen.frame.findAll('[role=radio]')[2]?.trigger('click');
    screen.i18n.global.locale.value = 'ja';
    await nextTick();
    expect(screen.heading()).toBe('認証アプリを入れる');
    expect(screen.frame.findAll('[aria-checked=true]').map((tile) => tile.text())).toEqual([
      expect.stringContaining('ほかの認証アプリ'),
    ]);
  });
});

describe('trouble that any step may meet', () => {
  it('is said on the step, which can be tried again', async () => {
    const replies = [fail('portal-slow', { changed: 'no' }), done(aKey('key-1'))];
    const screen = mountWizard({ begin: async () => replies.shift() ?? done(aKey('key-2')) });
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
      begin: async () => (proved ? done(aKey('key-1')) : fail('proof-needed', { because: 'time' })),
      prove: async ({ password }: { password: string }) => {
        proved = password === 'right';
        const refusal = { refusals: 1, looksLikeRoleId: false };
        return proved ? done({}) : fail('sign-in-refused', refusal);
      },
    };
  };

  it('is asked when the sign-in no longer counts, and leads straight to the QR code', async () => {
    const screen = mountWizard(calls());
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
