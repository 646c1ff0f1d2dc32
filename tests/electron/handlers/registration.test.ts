import { describe, expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { createFakePortal, fakePerson } from '#tests/support/fake-portal.ts';
import {
  fakeAddress,
  fakeStatusNumber,
  usedPassword,
} from '#tests/support/fake-user-information.ts';
import { answering, openSignedIn, openVisit } from './given.ts';

const newPassword = 'Another-Word-99';
const asked = { newPassword, email: fakeAddress, extension: '5678' };
const nothingPending = fail('nothing-pending', {});
const sessionEnded = fail('session-ended', {});
const waiting = { state: 'mail-pending', pending: { purpose: 'registration', setsPassword: true } };

describe('a registration', () => {
  test('goes with everything at once and the present password', async () => {
    const { asked: begun, answer } = answering(fail('already-registered', {}));
    const { registration } = await openSignedIn({ register: answer });
    await registration.begin({ ...asked, extension: '56-78' });
    expect(begun).toEqual([{ ...asked, currentPassword: fakePerson.password }]);
  });

  test('tells which mail waits: where to, masked, and when another may be asked for', async () => {
    const { registration } = await openSignedIn();
    const begun = await registration.begin(asked);
    expect(begun).toMatchObject({ ok: true, value: waiting });
    const shown = { sentTo: 'ta●●●●@●●●●.ac.jp', resendSeconds: 60 };
    expect(begun).toMatchObject({ ok: true, value: { pending: shown } });
    expect(JSON.stringify(begun)).not.toContain(fakeStatusNumber);
    expect(JSON.stringify(begun)).not.toContain(fakeAddress);
  });

  test('is final at once where no mail has to be opened', async () => {
    const { registration } = await openSignedIn();
    const begun = await registration.begin({ newPassword });
    expect(begun).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await registration.mail({})).toEqual(nothingPending);
  });

  test('is sent once when the button is pressed twice, and a success when it comes again', async () => {
    const { registration, portal } = await openSignedIn();
    const [first, second] = await Promise.all([
      registration.begin(asked),
      registration.begin(asked),
    ]);
    expect(second).toEqual(first);
    expect(await registration.begin(asked)).toEqual(first);
    expect(portal.calls).toEqual(['register']);
  });

  test('that was refused can be sent again within the time of the password', async () => {
    const { registration } = await openSignedIn();
    const refused = await registration.begin({ ...asked, newPassword: usedPassword });
    expect(refused).toEqual(fail('password-refused', { rules: ['history'] }));
    expect(await registration.begin(asked)).toMatchObject({ ok: true });
  });

  test('whose result did not come is found by the next try, without the password', async () => {
    const unknown = fail('portal-slow', { changed: 'unknown' });
    const whole = await createFakePortal().register({ token: 'any' }, asked);
    if (!whole.ok) throw new Error(whole.failure.code);
    const found = done({ state: 'registered' as const, registration: whole.value });
    const looks = answering<Awaited<ReturnType<Portal['settleRegistration']>>>(unknown, found);
    const { registration, portal } = await openSignedIn({
      register: async () => unknown,
      settleRegistration: () => looks.answer(undefined, undefined),
    });
    expect(await registration.begin(asked)).toEqual(unknown);
    expect(await registration.begin(asked)).toEqual(unknown);
    expect(await registration.begin(asked)).toMatchObject({ ok: true, value: waiting });
    expect(portal.calls).toEqual(['register', 'settleRegistration', 'settleRegistration']);
  });

  test('that was never done is sent afresh', async () => {
    const { account, registration, portal } = await openSignedIn({
      register: async () => fail('portal-slow', { changed: 'unknown' }),
      settleRegistration: async () => done({ state: 'not-registered' as const }),
    });
    await registration.begin(asked);
    await account.prove({ password: fakePerson.password });
    await registration.begin(asked);
    expect(portal.calls).toEqual(['register', 'prove', 'settleRegistration', 'register']);
  });

  test('needs a session', async () => {
    const { registration, portal } = openVisit();
    expect(await registration.begin(asked)).toEqual(sessionEnded);
    expect(await registration.changeEmail({ email: fakeAddress })).toEqual(sessionEnded);
    expect(await registration.changeExtension({ extension: '1234' })).toEqual(sessionEnded);
    expect(portal.calls).toEqual([]);
  });
});

describe('a mail that waits', () => {
  test('is looked for until it is confirmed', async () => {
    const { registration } = await openSignedIn();
    await registration.begin(asked);
    expect(await registration.mail({})).toMatchObject({ ok: true, value: waiting });
    expect(await registration.mail({})).toMatchObject({ ok: true, value: waiting });
    expect(await registration.mail({})).toEqual(done({ state: 'done' }));
  });

  test('can be looked for by somebody who comes back', async () => {
    const asks: string[] = [];
    const { account, registration } = await openSignedIn({
      async mailState(statusNumber) {
        asks.push(statusNumber);
        return nothingPending;
      },
    });
    await registration.begin(asked);
    await account.signIn({ ...fakePerson, personalId: 'u000009z' });
    expect(await registration.mail({})).toEqual(nothingPending);
    expect(asks).toEqual([]);
    await account.overview({});
    await registration.mail({});
    expect(asks).toEqual([fakeStatusNumber]);
  });

  test('is not there before anything was registered; nobody is asked', async () => {
    const { registration, portal } = await openSignedIn();
    expect(await registration.mail({})).toEqual(nothingPending);
    expect(await registration.resend({})).toEqual(nothingPending);
    expect(portal.calls).toEqual([]);
  });

  test('is sent again when its time has come, once for two presses', async () => {
    const { registration, portal } = await openSignedIn();
    await registration.begin(asked);
    portal.calls.length = 0;
    const tooEarly = fail('mail-too-early', { seconds: 60 });
    const both = await Promise.all([registration.resend({}), registration.resend({})]);
    expect(both).toEqual([tooEarly, tooEarly]);
    expect(portal.calls).toEqual(['resendMail']);
  });

  test('goes to another address, once for two presses', async () => {
    const { registration, portal } = await openSignedIn();
    await registration.begin(asked);
    portal.calls.length = 0;
    const email = 'hanako@example.ac.jp';
    const both = await Promise.all([
      registration.changeEmail({ email }),
      registration.changeEmail({ email }),
    ]);
    expect(both[0]).toMatchObject({ ok: true, value: { pending: { purpose: 'email-change' } } });
    expect(both[1]).toEqual(both[0]);
    expect(portal.calls).toEqual(['changeEmail']);
  });
});

test('an extension number is changed, once for two presses', async () => {
  const { registration, portal } = await openSignedIn();
  const both = await Promise.all([
    registration.changeExtension({ extension: '５６-78' }),
    registration.changeExtension({ extension: '５６-78' }),
  ]);
  expect(both[0]).toMatchObject({ ok: true, value: { extension: { number: '5678' } } });
  expect(both[1]).toEqual(both[0]);
  expect(portal.calls).toEqual(['changeExtension']);
});

describe('where the mailed link fails beside a session of the kiosk', () => {
  const own = practiceInstitution();
  const institution = { ...own, firstLogin: { ...own.firstLogin, kioskBlocksLink: true } };

  test('a registration that waits ends the session, and polling goes on', async () => {
    const { account, registration, visit, portal } = await openSignedIn({}, institution);
    const begun = await registration.begin(asked);
    expect(begun).toMatchObject({ ok: true, value: waiting });
    expect(portal.calls).toEqual(['register', 'signOut']);
    expect(await registration.mail({})).toMatchObject({ ok: true, value: waiting });
    expect(await registration.resend({})).toEqual(fail('mail-too-early', { seconds: 60 }));
    expect(await account.overview({})).toEqual(sessionEnded);
    expect(await registration.changeEmail({ email: fakeAddress })).toEqual(sessionEnded);
    expect(await registration.begin(asked)).toEqual(begun);
    expect(await visit.close()).toBe('ended');
  });

  test('another address does the same', async () => {
    const { registration, portal } = await openSignedIn({}, institution);
    await registration.changeEmail({ email: fakeAddress });
    expect(portal.calls).toEqual(['changeEmail', 'signOut']);
  });

  test('whoever comes back to wait has no session while waiting', async () => {
    const { account, registration, portal } = await openSignedIn({}, institution);
    await registration.begin(asked);
    await account.signIn(fakePerson);
    await account.overview({});
    portal.calls.length = 0;
    await registration.mail({});
    await registration.mail({});
    expect(portal.calls).toEqual(['signOut', 'mailState', 'mailState']);
  });

  test('a registration that is final at once keeps the session', async () => {
    const { account, registration } = await openSignedIn({}, institution);
    await registration.begin({ newPassword });
    expect(await account.overview({})).toMatchObject({ ok: true });
  });
});

test('elsewhere the session stays while the mail waits', async () => {
  const { account, registration } = await openSignedIn();
  await registration.begin(asked);
  await registration.mail({});
  expect(await account.overview({})).toMatchObject({ ok: true });
});

test('nothing that was typed is in the log, also after a fault', async () => {
  const fault = () => Promise.reject(new TypeError(`bug with ${fakeAddress} ${newPassword}`));
  const { registration, password, log } = await openSignedIn({
    register: fault,
    changeEmail: fault,
    changePassword: fault,
  });
  const outcomes = [
    await registration.begin(asked),
    await registration.changeEmail({ email: fakeAddress }),
    await password.change({ newPassword, endOtherSessions: false }),
  ];
  expect(outcomes).toMatchObject(
    ['internal', 'internal', 'proof-needed'].map((code) => ({ failure: { code } })),
  );
  const said = JSON.stringify([outcomes, log.events]);
  for (const typed of [fakeAddress, newPassword, fakePerson.password, fakePerson.personalId]) {
    expect(said).not.toContain(typed);
  }
});
