// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { mountAny, type Mounted } from '#tests/renderer/wizards/mounting.ts';
import { overviewWith, registrationReply } from '#tests/renderer/wizards/walking.ts';
import { newcomer, password, type Person, type Registration } from './given.ts';

enableAutoUnmount(afterEach);

function open(person: Person, calls: Partial<Registration> = {}, changes: Partial<Given> = {}) {
  const begin: Registration['begin'] = async ({ email }) =>
    done(registrationReply(email !== undefined));
  const registration = { begin, ...calls };
  return mountAny(firstLogin, { registration }, { overview: newcomer(person), ...changes });
}
async function choosePassword(page: Mounted): Promise<void> {
  await page.type('newPassword', password.newPassword);
  await page.type('newPasswordAgain', password.again);
  await page.go();
}

describe('somebody of the staff', () => {
  it('comes from Welcome to the done page over six screens and five fields', async () => {
    const page = open('staff');
    // Welcome and signing in come before, with the ID and the password.
    let screens = 2;
    let fields = 2;
    const count = () => {
      screens += 1;
      fields += page.fields();
    };
    count();
    await choosePassword(page);
    count();
    await page.type('extension', '1234');
    await page.go();
    count();
    await page.go();
    count();
    expect(page.heading()).toBe('Your user information is registered');
    expect({ screens, fields }).toEqual({ screens: 6, fields: 5 });
  });

  it('reads the done page in one language, also after it was changed there', async () => {
    const page = open('staff');
    await choosePassword(page);
    await page.type('extension', '1234');
    await page.go();
    await page.go();
    const inEnglish = page.text();
    await page.speak('ja');
    expect(page.text()).not.toContain('minutes');
    await page.speak('en');
    expect(page.text()).toBe(inEnglish);
  });

  it('checks on the review what is sent, and never sees the password there', async () => {
    const page = open('staff');
    await choosePassword(page);
    await page.type('extension', '1234');
    await page.go();
    expect(page.text()).toContain('A new password is chosen');
    expect(page.text()).toContain('aoi@example.ac.jp');
    expect(page.text()).toContain('Filled in by the university');
    expect(page.text()).toContain('1234');
    expect(page.html()).not.toContain(password.newPassword);
    expect(page.main()).toBe('Register');
  });

  it('keeps the number when the language changes, and finds it again by Back', async () => {
    const page = open('staff');
    await choosePassword(page);
    await page.type('extension', '1234');
    await page.speak('ja');
    expect(page.heading()).toBe('内線番号を入れる');
    expect(page.valueOf('extension')).toBe('1234');
    await page.go();
    await page.press('戻る');
    expect(page.valueOf('extension')).toBe('1234');
  });

  it('sees on the step itself why its answer was refused', async () => {
    const page = open('staff', { begin: async () => fail('extension-refused', {}) });
    await choosePassword(page);
    await page.type('extension', '1234');
    await page.go();
    await page.go();
    expect(page.heading()).toBe('Type your extension number');
    expect(page.alerts().join()).toContain('does not accept this extension number');
    expect(page.valueOf('extension')).toBe('1234');
  });
});

describe('the done page', () => {
  it('says from when what works, and leads straight on to MFA', async () => {
    const page = open('student');
    await choosePassword(page);
    await page.go();
    const text = page.text();
    expect(text).toContain('In about 10 minutes');
    expect(text).toContain('Within 1 hour');
    expect(text).toContain('Multi-factor authentication (2 of 2)');
    await page.press('On to MFA (2 of 2)');
    expect(page.emitted('open')).toEqual([['set-up-mfa']]);
    await page.press('Stop here');
    expect(page.emitted('end')).toHaveLength(1);
  });

  it('is the end where MFA is registered, and where it can’t be done here', async () => {
    for (const mfa of [
      { registeredAt: '2026-11-24T01:00:00Z' },
      { mayRegisterHere: false, daysLeft: -1 },
    ]) {
      const page = open('student', {}, { overview: newcomer('student', mfa) });
      await choosePassword(page);
      await page.go();
      expect(page.button('On to MFA')).toBeUndefined();
      expect(page.main()).toBe('End my visit');
    }
  });
});

it('offers the overview where it is not known whether something was registered', async () => {
  const begin = async () => fail('portal-slow', { changed: 'unknown' as const });
  const page = open('student', { begin });
  await choosePassword(page);
  await page.go();
  expect(page.alerts().join()).toContain('It is not known whether something was changed');
  await page.press('See what is still to do');
  expect(page.emitted('finished-something-else')).toHaveLength(1);
});

it('offers MFA to somebody who is registered already', async () => {
  const page = open('student', {}, { overview: overviewWith({}) });
  expect(page.heading()).toBe('Your user information is registered');
  await page.press('Set up MFA');
  expect(page.emitted('open')).toEqual([['set-up-mfa']]);
});

it('begins with MFA where the institution wants that first', async () => {
  const login = { ...anInstitution.firstLogin, order: 'mfa-first' as const };
  const page = open('staff', {}, { institution: { ...anInstitution, firstLogin: login } });
  expect(page.heading()).toBe('First MFA, then your user information');
  await page.go();
  await flushPromises();
  expect(page.emitted('open')).toEqual([['set-up-mfa']]);
});

it('tells people without a working address whom to ask, and that nothing was changed', async () => {
  const page = open('faculty');
  await page.press('I have none yet');
  expect(page.text()).toContain('Ask for one: Example desk');
  expect(page.text()).toContain('with your ID notification');
  expect(page.text()).toContain('Nothing was changed');
  await page.press('Back');
  expect(page.heading()).toContain('work already?');
});
