// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { registerEmail } from '#renderer/wizards/register-email/wizard.ts';
import { anInstitution, noon } from '#tests/renderer/wizard/given.ts';
import { mountAny } from '#tests/renderer/wizards/mounting.ts';
import { aMail, overviewWith } from '#tests/renderer/wizards/walking.ts';

type Registration = Given['host']['registration'];
const waiting: Registration['mail'] = async () =>
  done({ state: 'mail-pending', pending: { ...aMail(), resendSeconds: 0 } });

enableAutoUnmount(afterEach);
beforeEach(() => {
  const toFake = ['Date', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const;
  vi.useFakeTimers({ now: noon, toFake: [...toFake] });
});
afterEach(() => {
  vi.useRealTimers();
});
async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  await flushPromises();
}

/** Somebody comes back to a registration that waits for its mail. */
function page(calls: Partial<Registration> = {}, changes: Partial<Given> = {}) {
  const overview = overviewWith({
    state: 'mail-pending',
    email: { edit: 'required' },
    pending: aMail(),
  });
  const registration = { mail: waiting, ...calls };
  return mountAny(firstLogin, { registration }, { overview, ...changes });
}
function withLogin(changes: Partial<(typeof anInstitution)['firstLogin']>): Partial<Given> {
  const login = { ...anInstitution.firstLogin, ...changes };
  return { institution: { ...anInstitution, firstLogin: login } };
}

describe('the mail page', () => {
  it('says where the mail went, what to heed, and that it is not finished', () => {
    const text = page().text();
    expect(text).toContain('to ao●●●●@●●.example.ac.jp');
    expect(text).toContain('use your old password');
    expect(text).toContain('Close every browser and tab');
    expect(text).toContain('iPhone:');
    expect(text).toContain('Android:');
    expect(text).toContain('Not finished yet');
  });

  it('moves on by itself once the link was opened', async () => {
    const states = ['mail-pending', 'done', 'done'] as const;
    let looks = 0;
    const mail: Registration['mail'] = async () => done({ state: states[looks++] ?? 'done' });
    const mailed = page({ mail });
    await pass(4);
    expect(mailed.heading()).toContain('Open the link');
    await pass(4);
    expect(mailed.heading()).toBe('Your user information is registered');
  });

  it('says that its time is over, and begins again', async () => {
    const mailed = page({ mail: async () => done({ state: 'expired' }) });
    await pass(4);
    expect(mailed.heading()).toContain('not opened in time');
    expect(mailed.text()).toContain('the new password does not count');
    await mailed.go();
    expect(mailed.emitted('open')).toEqual([['first-login']]);
  });

  it('sends again after a pause that is counted down', async () => {
    const resend = vi.fn<Registration['resend']>(async () =>
      done({ state: 'mail-pending', pending: aMail() }),
    );
    const mailed = page({ resend, mail: async () => done({ state: 'mail-pending' }) });
    expect(mailed.button('Send again')?.textContent).toContain('in 60 s');
    await mailed.press('Send again');
    expect(resend).not.toHaveBeenCalled();
    await pass(60);
    await mailed.press('Send again');
    expect(resend).toHaveBeenCalledTimes(1);
    expect(mailed.button('Send again')?.textContent).toContain('in 60 s');
  });

  it('keeps to the portal’s own pause', async () => {
    const resend: Registration['resend'] = async () => fail('mail-too-early', { seconds: 30 });
    const mailed = page({ resend });
    await pass(60);
    await mailed.press('Send again');
    expect(mailed.alerts().join()).toContain('Wait 30 seconds');
    expect(mailed.button('Send again')?.textContent).toContain('in 30 s');
  });

  it('helps on the same screen when no mail has come', async () => {
    const mailed = page();
    await mailed.press('No e-mail has come');
    expect(mailed.text()).toContain('spam or junk folder');
    expect(mailed.text()).toContain('Example desk');
    expect(mailed.text()).toContain('You may stop here');
    expect(document.activeElement?.textContent).toBe('If no e-mail has come');
    await mailed.press('Correct the address');
    expect(mailed.heading()).toBe('Correct the address');
    await mailed.press('Back');
    expect(mailed.heading()).toContain('Open the link');
  });

  it('is quiet about a look that fails, and tells after several', async () => {
    const mailed = page({ mail: async () => fail('portal-unreachable', { changed: 'no' }) });
    await pass(8);
    expect(mailed.text()).not.toContain('has not answered');
    await pass(4);
    expect(mailed.text()).toContain('has not answered since');
    expect(mailed.alerts()).toEqual([]);
  });

  it('stops looking where nothing waits, and offers what is registered', async () => {
    const mail = vi.fn<Registration['mail']>(async () => fail('nothing-pending', {}));
    const mailed = page({ mail });
    await pass(4);
    const looks = mail.mock.calls.length;
    await pass(20);
    expect(mail).toHaveBeenCalledTimes(looks);
    expect(mailed.main()).toContain('See what is registered');
    await mailed.go();
    expect(mailed.emitted('open')).toEqual([['first-login']]);
  });
});

it('names the activation key where that is what counts until then', () => {
  const secretName = { ja: '鍵', en: 'activation key' };
  const mailed = page({}, withLogin({ secret: 'activation-key', secretName }));
  expect(mailed.text()).toContain('There, type your activation key');
});

it('says that it has logged out where the link would fail otherwise', async () => {
  const ends = [false, true];
  const mail: Registration['mail'] = async () =>
    done({ state: 'mail-pending', pending: { ...aMail(), isLoggedOut: ends.shift() ?? true } });
  const mailed = page({ mail }, withLogin({ kioskBlocksLink: true }));
  await pass(4);
  // Not before the portal has confirmed it.
  expect(mailed.status()).not.toContain('You are logged out here');
  await pass(4);
  expect(mailed.status()).toContain('You are logged out here, so that the link works');
  await mailed.press('No e-mail has come');
  await mailed.press('Log in again to correct it');
  expect(mailed.emitted('open')).toEqual([['first-login']]);
});

it('asks for the usual password where only the address changes', () => {
  const overview = overviewWith({
    email: { edit: 'required', address: 'old@example.ac.jp' },
    pending: aMail('email-change'),
  });
  const mailed = mountAny(registerEmail, { registration: { mail: waiting } }, { overview });
  expect(mailed.text()).toContain('There, log in and press Register');
  expect(mailed.text()).not.toContain('old password');
});
