import { expect, test } from 'vitest';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { fakeAddress } from '#tests/support/fake-user-information.ts';
import { fakePerson } from '#tests/support/fake-portal.ts';
import { openSignedIn } from './given.ts';

const own = practiceInstitution();
const institution = { ...own, firstLogin: { ...own.firstLogin, kioskBlocksLink: true } };
const asked = { newPassword: 'Another-Word-99', email: fakeAddress };
const waiting = (isLoggedOut: boolean) => ({ ok: true, value: { pending: { isLoggedOut } } });

/** A visit whose tries to log out are confirmed or not, in turn; the last answer stays. */
function openLeaving(...confirmed: boolean[]) {
  const signOut = async () => (confirmed.length > 1 ? confirmed.shift() : confirmed[0]) ?? false;
  return openSignedIn({ signOut }, institution);
}

test('that nobody is logged in is said once the portal has said so, and tried until then', async () => {
  const { registration, visit, portal } = await openLeaving(false, false, true);
  expect(await registration.begin(asked)).toMatchObject(waiting(false));
  expect(await registration.mail({})).toMatchObject(waiting(false));
  expect(await registration.mail({})).toMatchObject(waiting(true));
  const tries = ['register', 'signOut', 'signOut', 'mailState', 'signOut', 'mailState'];
  expect(portal.calls).toEqual(tries);
  expect(await visit.close()).toBe('ended');
});

test('confirmed at once it is said at once', async () => {
  const { registration } = await openLeaving(true);
  expect(await registration.begin(asked)).toMatchObject(waiting(true));
  expect(await registration.mail({})).toMatchObject(waiting(true));
});

test('a session whose end was never confirmed is not said to have ended', async () => {
  const { registration, visit } = await openLeaving(false);
  await registration.begin(asked);
  expect(await registration.mail({})).toMatchObject(waiting(false));
  expect(await visit.close()).toBe('unknown');
});

test('one without a known end earlier in the visit leaves it open', async () => {
  const { account, registration } = await openLeaving(false, true);
  await account.signIn(fakePerson);
  expect(await registration.begin(asked)).toMatchObject(waiting(false));
  expect(await account.overview({})).toMatchObject({ failure: { code: 'session-ended' } });
});

test('the session can still be used while its end is not confirmed', async () => {
  const { registration } = await openLeaving(false);
  await registration.begin(asked);
  const elsewhere = await registration.changeEmail({ email: 'hanako@example.ac.jp' });
  expect(elsewhere).toMatchObject(waiting(false));
});

test('where the link does not mind, the session stays and nothing is said', async () => {
  const { registration } = await openSignedIn();
  expect(await registration.begin(asked)).toMatchObject(waiting(false));
});
