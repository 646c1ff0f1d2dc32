import { describe, expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { passwordPolicy } from '#shared/password-policy.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { createFakePortal, fakeActivationKey, fakePerson } from '#tests/support/fake-portal.ts';
import { fakeAddress, fakeStatusNumber } from '#tests/support/fake-user-information.ts';
import { openSignedIn, openVisit } from './given.ts';

const wrong = { ...fakePerson, password: 'Wrong-Password-1' };

describe('signing in', () => {
  test('knows a Role ID at the first refusal where it has a look of its own', async () => {
    const institution = { ...practiceInstitution(), roleIdPattern: '^[0-9]{8}$' };
    const { account } = openVisit({}, institution);
    const refused = (refusals: number, looksLikeRoleId: boolean) =>
      fail('sign-in-refused', { refusals, looksLikeRoleId });
    const roleId = { ...wrong, personalId: '20261234' };
    expect(await account.signIn(roleId)).toEqual(refused(1, true));
    expect(await account.signIn(wrong)).toEqual(refused(2, false));
  });

  test('counts the refusals of the visit and from the second on thinks of a Role ID', async () => {
    const { account } = openVisit();
    const refused = (refusals: number, looksLikeRoleId: boolean) =>
      fail('sign-in-refused', { refusals, looksLikeRoleId });
    expect(await account.signIn(wrong)).toEqual(refused(1, false));
    expect(await account.signIn(wrong)).toEqual(refused(2, true));
    const otherLook = { ...wrong, personalId: 'handai-taro' };
    expect(await account.signIn(otherLook)).toEqual(refused(3, false));
  });

  test('ends the session of an earlier sign-in first', async () => {
    const { account, portal } = await openSignedIn();
    await account.signIn(fakePerson);
    expect(portal.calls).toEqual(['signOut', 'signIn']);
  });

  test('leaves no session behind when two people are signed in at once', async () => {
    const { account, portal, visit } = openVisit();
    const other = { ...fakePerson, personalId: 'u000009z' };
    await Promise.all([account.signIn(fakePerson), account.signIn(other)]);
    expect(await visit.close()).toBe('ended');
    const ends = portal.calls.filter((name) => name === 'signOut');
    expect(ends).toHaveLength(2);
  });

  test('is sent once when the button is pressed twice', async () => {
    const { account, portal } = openVisit();
    const both = await Promise.all([account.signIn(fakePerson), account.signIn(fakePerson)]);
    expect(both).toEqual([done({ state: 'signed-in' }), done({ state: 'signed-in' })]);
    expect(portal.calls).toEqual(['signIn']);
  });

  test('passes on what the portal asks next', async () => {
    const state = { state: 'code-needed', releasesLeft: 3, releaseHours: 2 } as const;
    const { account } = openVisit({
      signIn: async () => done({ session: { token: 'a' }, progress: state }),
      giveCode: async () => fail('sign-in-code-used', {}),
      giveReleaseCode: async () => fail('release-code-refused', { left: 2 }),
    });
    expect(await account.signIn(fakePerson)).toEqual(done(state));
    expect(await account.giveCode({ code: '123456' })).toEqual(fail('sign-in-code-used', {}));
    const refused = await account.giveReleaseCode({ releaseCode: '1234' });
    expect(refused).toEqual(fail('release-code-refused', { left: 2 }));
  });

  test('keeps the portal’s token to itself', async () => {
    const token = 'a-token-that-nobody-sees';
    const { account, mfa } = openVisit({
      signIn: async () => done({ session: { token }, progress: { state: 'signed-in' } }),
    });
    const signedIn = await account.signIn(fakePerson);
    const replies = [signedIn, await account.overview({}), await mfa.begin({})];
    expect(JSON.stringify(replies)).not.toContain(token);
  });
});

describe('the first sign-in with an activation key', () => {
  const { personalId } = fakePerson;
  const right = { personalId, activationKey: fakeActivationKey };

  test('takes the key as it is printed, and keeps the session like any sign-in', async () => {
    const { account, visit, portal } = openVisit();
    const typed = { personalId, activationKey: ' ａｂｃｄ-1234 ' };
    expect(await account.activate(typed)).toEqual(done({ state: 'signed-in' }));
    expect(await visit.close()).toBe('ended');
    expect(portal.calls).toEqual(['activate', 'signOut', 'close']);
  });

  test('counts its refusals with those of every sign-in', async () => {
    const { account } = openVisit();
    await account.signIn(wrong);
    const refused = await account.activate({ personalId, activationKey: 'WRONG123' });
    expect(refused).toEqual(fail('sign-in-refused', { refusals: 2, looksLikeRoleId: true }));
  });

  test('is sent once when the button is pressed twice', async () => {
    const { account, portal } = openVisit();
    await Promise.all([account.activate(right), account.activate(right)]);
    expect(portal.calls).toEqual(['activate']);
  });

  test('says that a key has run out', async () => {
    const expired = fail('activation-expired', {});
    const { account, visit } = openVisit({ activate: async () => expired });
    expect(await account.activate(right)).toEqual(expired);
    expect(await visit.close()).toBe('none');
  });

  test('with an unknown result may have left a session', async () => {
    const { account, visit } = openVisit({
      activate: async () => fail('portal-slow', { changed: 'unknown' }),
    });
    // Of the account nothing was changed, whatever became of it.
    expect(await account.activate(right)).toEqual(fail('portal-slow', { changed: 'no' }));
    expect(await visit.close()).toBe('unknown');
  });
});

describe('the password once more', () => {
  test('counts as a refusal when it is wrong', async () => {
    const { account } = await openSignedIn();
    const refused = await account.prove({ password: wrong.password });
    expect(refused).toEqual(fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }));
    expect(await account.prove({ password: fakePerson.password })).toEqual(done({}));
  });
});

describe('the overview', () => {
  test('says whether there are several roles, and never which ID', async () => {
    const { account } = await openSignedIn();
    const overview = await account.overview({});
    expect(overview).toMatchObject({ ok: true, value: { hasSeveralRoles: false } });
    expect(JSON.stringify(overview)).not.toContain(fakePerson.personalId);
  });

  test('has the mail that waits, masked and without its number', async () => {
    const { account, registration } = await openSignedIn();
    await registration.changeEmail({ email: fakeAddress });
    const overview = await account.overview({});
    expect(overview).toMatchObject({
      ok: true,
      value: {
        registration: {
          state: 'mail-pending',
          pending: { purpose: 'email-change', sentTo: 'ta●●●●@●●●●.ac.jp', resendSeconds: 60 },
        },
      },
    });
    const said = JSON.stringify(overview);
    expect(said).not.toContain(fakeStatusNumber);
    expect(said).not.toContain(fakeAddress);
    expect(said).not.toContain('portalTime');
  });

  test('has the profile’s rules for passwords where the portal states none', async () => {
    const { account } = await openSignedIn();
    const overview = await account.overview({});
    const { onceKept, ...policy } = practiceInstitution().password;
    expect(onceKept).toBe(16);
    expect(overview).toMatchObject({ ok: true, value: { password: { policy } } });
    expect(JSON.stringify(overview)).not.toContain('onceKept');
  });

  test('has the portal’s own rules where it states them', async () => {
    const policy = passwordPolicy.parse({ minLength: 10, history: 5, minAgeHours: 24 });
    const whole = await createFakePortal().account({ token: 'any' });
    const { account } = await openSignedIn({
      account: async () => (whole.ok ? done({ ...whole.value, password: { policy } }) : whole),
    });
    const overview = await account.overview({});
    expect(overview).toMatchObject({ ok: true, value: { password: { policy } } });
  });

  test('is refused to somebody who has not signed in', async () => {
    const { account, portal } = openVisit();
    expect(await account.overview({})).toEqual(fail('session-ended', {}));
    expect(portal.calls).toEqual([]);
  });
});
