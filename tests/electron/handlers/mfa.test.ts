import { describe, expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import {
  fakeKey,
  fakePerson,
  fakeTime,
  goodCode,
  goodReleaseCode,
} from '#tests/support/fake-portal.ts';
import { answering, openSignedIn } from './given.ts';

const anEnrolment = { enrolmentId: 'enrolment-1', code: goodCode };

describe('a fresh key', () => {
  test('comes with the seconds that are left by the portal’s clock', async () => {
    const { mfa } = await openSignedIn();
    const begun = await mfa.begin({});
    expect(begun).toMatchObject({ ok: true, value: { key: fakeKey, secondsLeft: 600 } });
  });

  test('is fetched once when the button is pressed twice', async () => {
    const { mfa, portal } = await openSignedIn();
    const [first, second] = await Promise.all([mfa.begin({}), mfa.begin({})]);
    expect(second).toEqual(first);
    expect(portal.calls).toEqual(['beginEnrolment']);
  });

  test('needs proof where the portal says so', async () => {
    const { mfa } = await openSignedIn({
      beginEnrolment: async () => fail('proof-needed', { because: 'time' }),
    });
    expect(await mfa.begin({})).toEqual(fail('proof-needed', { because: 'time' }));
  });

  test('is never said again', async () => {
    const { account, mfa } = await openSignedIn();
    await mfa.begin({});
    const replies = [
      await mfa.check({ ...anEnrolment, code: '000000' }),
      await mfa.check(anEnrolment),
      await mfa.complete({ enrolmentId: 'enrolment-1', releaseCode: '2718' }),
      await account.overview({}),
    ];
    expect(JSON.stringify(replies)).not.toContain(fakeKey);
  });
});

describe('a temporary release', () => {
  const right = { releaseCode: goodReleaseCode };

  test('says until when it lasts and how many are left', async () => {
    const { mfa } = await openSignedIn();
    expect(await mfa.release(right)).toMatchObject({ ok: true, value: { left: 4 } });
  });

  test('is begun once, however often the same code is sent', async () => {
    const { mfa, portal } = await openSignedIn();
    const [first, second] = await Promise.all([mfa.release(right), mfa.release(right)]);
    expect(second).toEqual(first);
    expect(await mfa.release(right)).toEqual(first);
    expect(portal.calls).toEqual(['release']);
  });

  test('can be begun again as another task', async () => {
    const { account, mfa, portal } = await openSignedIn();
    await mfa.release(right);
    await account.leaveTask({});
    await mfa.release(right);
    expect(portal.calls).toEqual(['release', 'release']);
  });

  test('is refused for a wrong code with what is left', async () => {
    const { mfa } = await openSignedIn();
    const refused = fail('release-code-refused', { left: 5 });
    expect(await mfa.release({ releaseCode: '0000' })).toEqual(refused);
    expect(await mfa.release({ releaseCode: '0000' })).toEqual(refused);
  });
});

test('no made-up enrolment leads to another address of the portal', async () => {
  const { mfa, portal } = await openSignedIn();
  for (const enrolmentId of ['', '.', '..']) {
    expect(await mfa.check({ enrolmentId, code: goodCode })).toEqual(fail('bad-request', {}));
  }
  expect(portal.calls).toEqual([]);
});

describe('a registration', () => {
  const complete = { enrolmentId: 'enrolment-1', releaseCode: '2718' };

  test('ends without a release code where there is none', async () => {
    const { mfa } = await openSignedIn();
    const { enrolmentId } = complete;
    await mfa.begin({});
    expect(await mfa.complete({ enrolmentId })).toMatchObject({ ok: true });
  });

  test('is a success again when it is asked for again', async () => {
    const { mfa, portal } = await openSignedIn();
    await mfa.begin({});
    const first = await mfa.complete(complete);
    expect(first).toMatchObject({ ok: true, value: { releases: 5, releaseHours: 2 } });
    expect(await mfa.complete(complete)).toEqual(first);
    expect(portal.calls.filter((name) => name === 'completeEnrolment')).toHaveLength(1);
  });

  test('is sent once when the button is pressed twice', async () => {
    const { mfa, portal } = await openSignedIn();
    await mfa.begin({});
    portal.calls.length = 0;
    const [first, second] = await Promise.all([mfa.complete(complete), mfa.complete(complete)]);
    expect(second).toEqual(first);
    expect(portal.calls).toEqual(['completeEnrolment']);
  });

  test('can be tried again after trouble', async () => {
    let tries = 0;
    const registered = done({ registeredAt: '2026-11-24T01:30:00Z', releases: 5, releaseHours: 2 });
    const { mfa } = await openSignedIn({
      completeEnrolment: async () =>
        (tries += 1) === 1 ? fail('portal-slow', { changed: 'unknown' }) : registered,
    });
    await mfa.begin({});
    expect(await mfa.complete(complete)).toEqual(fail('portal-slow', { changed: 'unknown' }));
    expect(await mfa.complete(complete)).toEqual(registered);
  });

  test('is not said to be missing while an earlier try may have made it', async () => {
    const outcomes = [
      fail('portal-slow', { changed: 'unknown' }),
      fail('mfa-key-expired', {}),
      fail('mfa-key-expired', {}),
    ];
    const { mfa } = await openSignedIn({
      completeEnrolment: async () => outcomes.shift() ?? fail('session-ended', {}),
    });
    await mfa.begin({});
    await mfa.complete(complete);
    const other = { ...complete, releaseCode: '31415' };
    expect(await mfa.complete(other)).toEqual(fail('portal-broken', { changed: 'unknown' }));
    await mfa.begin({});
    const next = { ...other, enrolmentId: 'enrolment-2' };
    expect(await mfa.complete(next)).toEqual(fail('mfa-key-expired', {}));
  });

  test('of one person is nothing to the next one of the same visit', async () => {
    const { account, mfa, portal } = await openSignedIn();
    await mfa.begin({});
    await mfa.complete(complete);
    await account.signIn(fakePerson);
    portal.calls.length = 0;
    await mfa.complete(complete);
    expect(portal.calls).toEqual(['completeEnrolment']);
  });
});

test('a key that may be registered already is not called open by its check', async () => {
  const right = done({ accepted: true, portalTime: fakeTime });
  const checks = answering<typeof right | ReturnType<typeof fail<'mfa-key-expired'>>>(
    right,
    fail('mfa-key-expired', {}),
  );
  const { mfa } = await openSignedIn({
    checkEnrolment: () => checks.answer(undefined, undefined),
    completeEnrolment: async () => fail('portal-slow', { changed: 'unknown' }),
  });
  await mfa.begin({});
  await mfa.check(anEnrolment);
  await mfa.complete({ enrolmentId: 'enrolment-1' });
  // "Nothing is registered" would be a guess; what became of it, the next try finds out.
  expect(await mfa.check(anEnrolment)).toEqual(done({}));
});
