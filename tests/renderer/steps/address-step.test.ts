// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { registerEmail } from '#renderer/wizards/register-email/wizard.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { mountAny } from '#tests/renderer/wizards/mounting.ts';
import { overviewWith, registrationReply } from '#tests/renderer/wizards/walking.ts';

enableAutoUnmount(afterEach);
type ChangeEmail = Given['host']['registration']['changeEmail'];
const sent: ChangeEmail = async () => done(registrationReply(true));

function screen(changeEmail: ChangeEmail = sent, address = 'old@dept.example.ac.jp') {
  const overview = overviewWith({ email: { edit: 'required', address } });
  return mountAny(registerEmail, { registration: { changeEmail } }, { overview });
}

describe('an address', () => {
  it('is completed with the domain by a press, and with a department’s', async () => {
    const page = screen();
    await page.type('email', 'aoi');
    await page.press('Add @example.ac.jp');
    expect(page.valueOf('email')).toBe('aoi@example.ac.jp');
    await page.type('email', 'aoi@dept');
    await page.press('Add .example.ac.jp');
    expect(page.valueOf('email')).toBe('aoi@dept.example.ac.jp');
  });

  it('offers no domain to an address that has one', async () => {
    const page = screen();
    await page.type('email', 'aoi@gmail.com');
    expect(page.button('Add ')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('is made half-width with a word about it', async () => {
    const page = screen();
    await page.type('email', 'ａｏｉ＠dept.example.ac.jp');
    expect(page.valueOf('email')).toBe('aoi@dept.example.ac.jp');
    expect(page.status()).toContain('made half-width');
    await page.type('email', 'aoi@dept.example.ac.jp');
    expect(page.status()).not.toContain('made half-width');
  });

  it('loses its blanks without a word about its width', async () => {
    const page = screen();
    await page.type('email', 'aoi @dept.example.ac.jp');
    expect(page.valueOf('email')).toBe('aoi@dept.example.ac.jp');
    expect(page.status()).not.toContain('made half-width');
  });

  it.each([
    ['aoi@example.com', 'Use your university address'],
    ['aoi@exanple.ac.jp', 'spelled differently'],
    ['aoi@st.example.ac.jp', 'a student’s address'],
    ['Aoi@dept.example.ac.jp', 'There are capitals'],
  ])('%s is spoken about while it is typed', async (typed, words) => {
    const page = screen();
    await page.type('email', typed);
    expect(page.status()).toContain(words);
    expect(page.alerts()).toEqual([]);
  });

  it('is no mistake while it is half typed, and named at the field once it is sent', async () => {
    const page = screen();
    await page.type('email', 'aoi@');
    expect(page.status()).not.toContain('missing');
    await page.go();
    expect(page.alerts().join()).toContain('An address looks like name@example.ac.jp');
    expect(page.valueOf('email')).toBe('aoi@');
  });

  it('is asked for again, and announced again, at each press with the same slip', async () => {
    const page = screen();
    await page.type('email', 'aoi@');
    await page.go();
    const first = document.querySelector('.field__error');
    expect(document.activeElement?.getAttribute('name')).toBe('email');
    document.querySelector<HTMLElement>('.btn--main')?.focus();
    await page.go();
    expect(document.activeElement?.getAttribute('name')).toBe('email');
    const second = document.querySelector('.field__error');
    expect(second?.textContent).toBe(first?.textContent);
    expect(second).not.toBe(first);
  });

  it('says why the portal refuses it, that nothing was changed, and keeps it', async () => {
    const page = screen(async () => fail('email-refused', { reason: 'not-own' }));
    await page.type('email', 'aoi@dept.example.ac.jp');
    await page.go();
    const said = page.alerts().join();
    expect(said).toContain('The portal does not accept this address');
    expect(said).toContain('Nothing was changed');
    expect(page.valueOf('email')).toBe('aoi@dept.example.ac.jp');
  });

  it('leaves the focus to what is said of the portal, which stands elsewhere', async () => {
    const page = screen(async () => fail('portal-slow', { changed: 'no' }));
    await page.type('email', 'aoi@dept.example.ac.jp');
    await page.go();
    expect(document.activeElement?.textContent).toContain('The portal took too long');
  });

  it('offers to log in again where the portal has logged somebody out', async () => {
    const page = screen(async () => fail('session-ended', {}));
    await page.type('email', 'aoi@dept.example.ac.jp');
    await page.go();
    expect(page.alerts().join()).toContain('or you were logged out elsewhere');
    await page.press('Log in again');
    expect(page.emitted('logged-out')).toHaveLength(1);
  });

  it('stays in its field when the language changes', async () => {
    const page = screen();
    await page.type('email', 'aoi@dept.example.ac.jp');
    await page.speak('ja');
    expect(page.heading()).toBe('新しいメールアドレスを入れる');
    expect(page.valueOf('email')).toBe('aoi@dept.example.ac.jp');
  });

  it('of student days is warned about where somebody is no student any more', () => {
    const page = screen(sent, 'u1@st.example.ac.jp');
    expect(page.status()).toContain('The registered address is a student’s');
  });
});

it.each([
  ['old@dept.example.ac.jp', 'Registered now: o●●@●●●●.example.ac.jp'],
  ['u1@st.example.ac.jp', 'u●@●●.example.ac.jp ends when'],
])('masks %s, which is registered now: the screen is a public one', (address, words) => {
  const page = screen(sent, address);
  expect(page.text()).toContain(words);
  expect(page.text()).not.toContain(address);
});

it('has another hint, and no domain to add, where it must not be the university’s', async () => {
  const email = { ...anInstitution.email, own: 'refused' as const };
  const overview = overviewWith({ email: { edit: 'required' } });
  const changes = { overview, institution: { ...anInstitution, email } };
  const page = mountAny(registerEmail, {}, changes);
  expect(page.text()).toContain('An address outside example.ac.jp');
  expect(page.button('Add ')).toBeUndefined();
  await page.type('email', 'aoi@example.ac.jp');
  expect(page.status()).toContain('cannot be used here');
});
