import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hour, ids, minute, openWorld, register, type OpenWorld } from './given.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
  open.world.control.setNetwork('off');
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const giveCode = (token: unknown, code: string) => open.ask('giveCode', { token, input: { code } });
const release = (token: unknown, releaseCode = '271828') =>
  open.ask('giveReleaseCode', { token, input: { releaseCode } });
const oldKey = () => open.world.control.deviceKey(ids.registered);
const isSignedIn = { progress: { state: 'signed-in' } };
const needsCode = (releasesLeft: number) => ({
  progress: { state: 'code-needed', releasesLeft, releaseHours: 2 },
});

describe('without MFA', () => {
  test('within the period the password is enough', async () => {
    expect(await open.signIn(ids.near)).toMatchObject(isSignedIn);
  });

  test('after it nobody is let in, and a wrong password still reads as one', async () => {
    expect(await open.signIn(ids.over)).toMatchObject({ code: 'off-campus-not-allowed' });
    expect(await open.signIn(ids.over, 'wrong')).toMatchObject({ code: 'credentials-refused' });
    open.world.control.setNetwork('on');
    expect(await open.signIn(ids.over)).toMatchObject(isSignedIn);
  });
});

describe('the one-time code', () => {
  test('is asked off campus only, and until then nothing else is answered', async () => {
    const { token, progress } = await open.signIn(ids.registered);
    expect({ progress }).toEqual(needsCode(5));
    for (const name of ['account', 'beginEnrolment'] as const) {
      expect(await open.ask(name, { token })).toMatchObject({ code: 'session-incomplete' });
    }
    expect(await giveCode(token, open.codeNow(oldKey()))).toMatchObject(isSignedIn);
    open.world.control.setNetwork('on');
    expect(await open.signIn(ids.registered)).toMatchObject(isSignedIn);
  });

  test.each([
    [-2, { code: 'code-refused' }],
    [-1, isSignedIn],
    [0, isSignedIn],
    [1, isSignedIn],
    [2, { code: 'code-refused' }],
  ])('may be %i steps away', async (steps, expected) => {
    const { token } = await open.signIn(ids.registered);
    expect(await giveCode(token, open.codeNow(oldKey(), steps))).toMatchObject(expected);
  });

  test('is taken once, in whichever session; so is every code before it', async () => {
    const [first, second] = [await open.signIn(ids.registered), await open.signIn(ids.registered)];
    const code = open.codeNow(oldKey());
    expect(await giveCode(first['token'], code)).toMatchObject(isSignedIn);
    const again = { code: 'code-replayed', status: 422 };
    expect(await giveCode(second['token'], code)).toMatchObject(again);
    expect(await giveCode(second['token'], open.codeNow(oldKey(), -1))).toMatchObject(again);
    open.clock.now += 30_000;
    expect(await giveCode(second['token'], open.codeNow(oldKey()))).toMatchObject(isSignedIn);
  });

  test('of the registration is used; the next one is taken and the old device is refused', async () => {
    const before = oldKey();
    const { token } = await open.signIn(ids.registered);
    await giveCode(token, open.codeNow(before));
    const { key, code } = await register(open, token);
    const later = await open.signIn(ids.registered);
    expect(await giveCode(later['token'], code)).toMatchObject({ code: 'code-replayed' });
    open.clock.now += 30_000;
    const old = open.codeNow(before);
    expect(await giveCode(later['token'], old)).toMatchObject({ code: 'code-refused' });
    expect(await giveCode(later['token'], open.codeNow(key))).toMatchObject(isSignedIn);
  });

  test('five wrong ones lock the ID, and a fresh sign-in does not reset the count', async () => {
    const wrong = () => open.codeNow(oldKey(), 100);
    for (let tries = 1; tries < 5; tries += 1) {
      const { token } = await open.signIn(ids.registered);
      expect(await giveCode(token, wrong())).toMatchObject({ code: 'code-refused' });
    }
    const { token } = await open.signIn(ids.registered);
    const locked = { code: 'account-locked', until: '2026-04-14T01:10:00.000Z' };
    expect(await giveCode(token, wrong())).toMatchObject(locked);
    expect(await giveCode(token, open.codeNow(oldKey()))).toMatchObject(locked);
    expect(await open.signIn(ids.registered)).toMatchObject(locked);
  });
});

describe('the temporary release', () => {
  test('spares the code for two hours and not a second more', async () => {
    const { token } = await open.signIn(ids.registered);
    expect(await release(token)).toMatchObject(isSignedIn);
    open.clock.now += 2 * hour - 1;
    expect(await open.signIn(ids.registered)).toMatchObject(isSignedIn);
    open.clock.now += 1;
    expect(await open.signIn(ids.registered)).toMatchObject(needsCode(4));
  });

  test('is there five times; there is no sixth, whatever is typed', async () => {
    for (let left = 5; left > 0; left -= 1) {
      const signedIn = await open.signIn(ids.registered);
      expect(signedIn).toMatchObject(needsCode(left));
      expect(await release(signedIn['token'])).toMatchObject(isSignedIn);
      open.clock.now += 2 * hour;
    }
    const sixth = await open.signIn(ids.registered);
    expect(sixth).toMatchObject(needsCode(0));
    expect(await release(sixth['token'])).toMatchObject({ code: 'release-exhausted' });
    expect(await release(sixth['token'], '0000')).toMatchObject({ code: 'release-exhausted' });
    expect(await giveCode(sixth['token'], open.codeNow(oldKey()))).toMatchObject(isSignedIn);
  });

  test('with a wrong code says what is left, costs none and counts to the lock', async () => {
    const { token } = await open.signIn(ids.registered);
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await release(token, '0000')).toMatchObject({ code: 'release-refused', left: 5 });
    }
    expect(await release(token, '0000')).toMatchObject({ code: 'account-locked' });
    open.clock.now += 10 * minute;
    expect(await release(token)).toMatchObject(isSignedIn);
  });

  test('is closed during its maintenance while the code still works', async () => {
    open.world.control.setService('release', { open: false });
    const { token } = await open.signIn(ids.registered);
    expect(await release(token)).toMatchObject({ code: 'maintenance' });
    expect(await giveCode(token, open.codeNow(oldKey()))).toMatchObject(isSignedIn);
  });

  test('answered twice costs one', async () => {
    const { token } = await open.signIn(ids.registered);
    await release(token);
    expect(await release(token)).toMatchObject(isSignedIn);
    expect((await open.ask('account', { token }))['mfa']).toMatchObject({ releasesLeft: 4 });
  });
});

describe('a temporary release begun beforehand', () => {
  beforeEach(() => open.world.control.setNetwork('on'));
  const begin = (token: unknown, releaseCode = '271828') =>
    open.ask('release', { token, input: { releaseCode } });

  test('lasts two hours off campus, needs no proof and costs one', async () => {
    const token = await open.tokenOf(ids.registered);
    open.clock.now += 5 * minute;
    expect(await begin(token)).toEqual({ until: '2026-04-14T03:05:00.000Z', left: 4 });
    open.world.control.setNetwork('off');
    open.clock.now += 2 * hour - 1;
    expect(await open.signIn(ids.registered)).toMatchObject(isSignedIn);
    open.clock.now += 1;
    expect(await open.signIn(ids.registered)).toMatchObject(needsCode(4));
  });

  test('with a wrong code says what is left, and the fifth locks', async () => {
    const token = await open.tokenOf(ids.registered);
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await begin(token, '0000')).toMatchObject({ code: 'release-refused', left: 5 });
    }
    expect(await begin(token, '0000')).toMatchObject({ code: 'account-locked' });
    expect(await begin(token)).toMatchObject({ code: 'account-locked' });
  });

  test('is there five times', async () => {
    const token = await open.tokenOf(ids.registered);
    for (let left = 4; left >= 0; left -= 1) expect(await begin(token)).toMatchObject({ left });
    expect(await begin(token)).toMatchObject({ code: 'release-exhausted' });
  });

  test('needs a registered device, and the release to be open', async () => {
    const token = await open.tokenOf(ids.new);
    expect(await begin(token)).toMatchObject({ code: 'mfa-not-registered', status: 409 });
    open.world.control.setService('release', { open: false });
    expect(await begin(token)).toMatchObject({ code: 'maintenance' });
  });
});
