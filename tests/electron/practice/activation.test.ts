import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minute, openWorld, type OpenWorld } from './given.ts';
import { linkOf, openBrowser, words } from './given-browser.ts';

// An institution whose slip has an activation key instead of a first password (domain.md 9).
let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld({ institution: 'hoshimi-university' });
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const keyOf = (who: Parameters<OpenWorld['who']>[0]) =>
  open.who(who).activationKey?.replaceAll('-', '') ?? '';
const activate = (personalId: string, activationKey: string) =>
  open.ask('activate', { input: { personalId, activationKey } });
const student = () => open.who('first-login-student');
const isSignedIn = { progress: { state: 'signed-in' } };

/** Registers with an address and signs out, as the kiosk does where the link fails otherwise. */
async function registerStudent(): Promise<string> {
  const token = await open.enter('first-login-student');
  const input = { newPassword: 'Atarashii-7#Pw', email: student().mailbox ?? '' };
  expect(await open.ask('register', { token, input })).toMatchObject({ state: 'mail-pending' });
  return token;
}

describe('the key on the slip', () => {
  test('opens a session as often as it takes, and the sign-in knows nobody yet', async () => {
    const { personalId } = student();
    expect(await activate(personalId, keyOf('first-login-student'))).toMatchObject(isSignedIn);
    expect(await activate(personalId, keyOf('first-login-student'))).toMatchObject(isSignedIn);
    expect(await open.signIn(personalId, keyOf('first-login-student'))).toMatchObject({
      code: 'credentials-refused',
    });
  });

  test('of somebody else is wrong, and the fifth wrong one locks', async () => {
    const { personalId } = student();
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await activate(personalId, keyOf('first-login-staff'))).toMatchObject({
        code: 'credentials-refused',
      });
    }
    const locked = { code: 'account-locked', until: '2026-04-14T01:10:00.000Z' };
    expect(await activate(personalId, keyOf('first-login-staff'))).toMatchObject(locked);
    expect(await activate(personalId, keyOf('first-login-student'))).toMatchObject(locked);
  });

  test('is nobody’s where a person has a password from the start', async () => {
    const { personalId } = open.who('new');
    expect(await activate(personalId, keyOf('first-login-student'))).toMatchObject({
      code: 'credentials-refused',
    });
  });

  test('runs out thirty days after it was handed out', async () => {
    open.world.control.travel(29);
    expect(await activate(student().personalId, keyOf('first-login-student'))).toMatchObject(
      isSignedIn,
    );
    open.world.control.travel(30);
    expect(await activate(student().personalId, keyOf('first-login-student'))).toMatchObject({
      code: 'activation-expired',
      status: 410,
    });
  });

  test('of the person whose deadline is over has run out', async () => {
    const { personalId } = open.who('deadline-over');
    expect(await activate(personalId, keyOf('deadline-over'))).toMatchObject({
      code: 'activation-expired',
    });
    expect(await open.signIn(personalId)).toMatchObject(isSignedIn);
  });

  test('is closed with the sign-in', async () => {
    open.world.control.setPortal({ services: 'closed', answers: 'at-once' });
    expect(await activate(student().personalId, keyOf('first-login-student'))).toMatchObject({
      code: 'maintenance',
    });
  });

  test('proves a change, in whichever way it is typed', async () => {
    const token = await open.enter('first-login-student');
    open.clock.now += 5 * minute;
    const password = student().activationKey?.toLowerCase();
    expect(await open.ask('prove', { token, input: { password } })).toEqual({});
  });
});

describe('the first registration with a key', () => {
  test('comes after MFA, which has no release code here', async () => {
    const token = await open.enter('first-login-student');
    const { enrolmentId, key, issuer } = await open.ask('beginEnrolment', { token });
    expect(issuer).toBe('PRACTICE Hoshimi University');
    const given = { token, parameter: String(enrolmentId) };
    await open.ask('checkEnrolment', { ...given, input: { code: open.codeNow(String(key)) } });
    const complete = (input: object) => open.ask('completeEnrolment', { ...given, input });
    expect(await complete({ releaseCode: '1234' })).toMatchObject({ code: 'release-code-format' });
    expect(await complete({})).toMatchObject({ releases: 0, releaseHours: 0 });
    const input = { releaseCode: '1234' };
    expect(await open.ask('release', { token, input })).toMatchObject({
      code: 'release-exhausted',
    });
    expect(await open.ask('status')).toMatchObject({ capabilities: { temporaryRelease: false } });
  });

  test.each([
    ['a@hoshimi.example', 'own'],
    ['a@st.hoshimi.example', 'own'],
    ['nobody', 'malformed'],
  ])('refuses %s: the address must be a private one', async (email, reason) => {
    const token = await open.enter('first-login-student');
    const input = { newPassword: 'Atarashii-7#Pw', email };
    expect(await open.ask('register', { token, input })).toMatchObject({ reason });
  });

  test('is confirmed with the key, once the kiosk has signed out', async () => {
    const token = await registerStudent();
    const { personalId } = student();
    const phone = openBrowser(open);
    expect((await phone.visit(linkOf(open, personalId))).heading).toBe(words.access);
    await open.ask('signOut', { token });
    const form = await phone.visit(linkOf(open, personalId));
    const wrong = await phone.send(form, { personalId, password: 'Atarashii-7#Pw' });
    expect(wrong.heading).toBe(words.wrong);
    const page = await phone.send(wrong, { personalId, password: student().activationKey ?? '' });
    expect((await phone.send(page)).heading).toBe(words.done);
    expect(await activate(personalId, keyOf('first-login-student'))).toMatchObject({
      code: 'activation-expired',
    });
    open.world.control.wait(40);
    expect(await open.signIn(personalId, 'Atarashii-7#Pw')).toMatchObject(isSignedIn);
  });

  test('fails at its last press too while the kiosk is signed in again', async () => {
    const token = await registerStudent();
    const { personalId, activationKey = '' } = student();
    await open.ask('signOut', { token });
    const phone = openBrowser(open);
    const form = await phone.visit(linkOf(open, personalId));
    const page = await phone.send(form, { personalId, password: activationKey });
    await open.enter('first-login-student');
    expect((await phone.send(page)).heading).toBe(words.access);
  });
});
