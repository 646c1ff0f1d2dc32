import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hour, ids, minute, openWorld, register, type OpenWorld } from './given.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const begin = (token: unknown) => open.ask('beginEnrolment', { token });
const check = (token: unknown, id: unknown, code: string) =>
  open.ask('checkEnrolment', { token, parameter: String(id), input: { code } });
const complete = (token: unknown, id: unknown, releaseCode = '2468') =>
  open.ask('completeEnrolment', { token, parameter: String(id), input: { releaseCode } });

describe('a fresh key', () => {
  test.each([
    ['16', ids.new, /^[A-Z2-7]{16}$/],
    ['32', ids.long, /^[A-Z2-7]{32}$/],
  ])(
    'has %s characters, and is marked as practice wherever an app shows it',
    async (_n, id, form) => {
      const token = await open.tokenOf(id);
      const first = await begin(token);
      expect(first['key']).toMatch(form);
      expect(first).toMatchObject({
        issuer: 'PRACTICE osaka-u',
        otpauthUri: `otpauth://totp/PRACTICE%20osaka-u:${id}?secret=${String(first['key'])}&issuer=PRACTICE%20osaka-u`,
        expiresAt: '2026-04-14T01:10:00.000Z',
        replacesDevice: false,
      });
      expect((await begin(token))['key']).not.toBe(first['key']);
    },
  );

  test('runs out after ten minutes', async () => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    open.clock.now += 10 * minute - 1;
    expect(await check(token, enrolmentId, open.codeNow(String(key)))).toEqual({});
    open.clock.now += 1;
    expect(await check(token, enrolmentId, open.codeNow(String(key)))).toMatchObject({
      code: 'enrolment-expired',
    });
    expect(await complete(token, enrolmentId)).toMatchObject({ code: 'enrolment-expired' });
  });

  test('belongs to its session; several may be open in one', async () => {
    const token = await open.tokenOf(ids.new);
    const [first, second] = [await begin(token), await begin(token)];
    const code = open.codeNow(String(first['key']));
    expect(await check(token, second['enrolmentId'], code)).toMatchObject({ code: 'code-refused' });
    expect(await check(token, first['enrolmentId'], code)).toEqual({});
    const other = await open.tokenOf(ids.new);
    expect(await check(other, first['enrolmentId'], code)).toMatchObject({
      code: 'enrolment-unknown',
    });
  });

  test.each([
    [-2, 'code-refused'],
    [-1, undefined],
    [0, undefined],
    [1, undefined],
    [2, 'code-refused'],
    [14, 'code-refused'],
  ])('a code of %i steps away ends in %s (RFC 6238 5.2)', async (steps, refusal) => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    const reply = await check(token, enrolmentId, open.codeNow(String(key), steps));
    expect(reply['code']).toBe(refusal);
  });

  test('wrong codes of a new entry lock nobody out', async () => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    for (let tries = 0; tries < 8; tries += 1) {
      await check(token, enrolmentId, open.codeNow(String(key), 100));
    }
    expect(await open.signIn(ids.new)).toMatchObject({ progress: { state: 'signed-in' } });
  });
});

describe('the end', () => {
  test('is not the check: only completing registers', async () => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    expect(await complete(token, enrolmentId)).toMatchObject({ code: 'enrolment-not-checked' });
    await check(token, enrolmentId, open.codeNow(String(key)));
    expect(open.world.control.deviceKey(ids.new)).toBeUndefined();
    expect(await complete(token, enrolmentId)).toEqual({
      registeredAt: '2026-04-14T01:00:00.000Z',
      releases: 5,
      releaseHours: 2,
    });
    expect(open.world.control.deviceKey(ids.new)).toBe(key);
    expect((await open.ask('account', { token }))['mfa']).toMatchObject({
      registeredAt: '2026-04-14T01:00:00.000Z',
      releasesLeft: 5,
    });
  });

  test.each([
    ['', 'release-code-format'],
    ['123', 'release-code-format'],
    ['1234', undefined],
    ['12345678', undefined],
    ['123456789', 'release-code-format'],
    ['12a4', 'release-code-format'],
    ['１２３４', 'release-code-format'],
    [' 1234', 'release-code-format'],
  ])('with the release code "%s" ends in %s (domain.md 4.4)', async (releaseCode, refusal) => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    await check(token, enrolmentId, open.codeNow(String(key)));
    expect((await complete(token, enrolmentId, releaseCode))['code']).toBe(refusal);
  });

  test('uses up the proof and all open keys of the session', async () => {
    const token = await open.tokenOf(ids.new);
    const spare = await begin(token);
    await register(open, token);
    expect(await begin(token)).toMatchObject({ code: 'proof-required' });
    expect(await complete(token, spare['enrolmentId'])).toMatchObject({
      code: 'enrolment-unknown',
    });
    await open.ask('prove', { token, input: { password: 'Renshuu-01-Aa' } });
    expect(await begin(token)).toMatchObject({ replacesDevice: true });
  });

  test('replaces the earlier device and gives five releases again', async () => {
    open.world.control.setNetwork('off');
    const { token } = await open.signIn(ids.registered);
    await open.ask('giveReleaseCode', { token, input: { releaseCode: '271828' } });
    expect((await open.ask('account', { token }))['mfa']).toMatchObject({ releasesLeft: 4 });
    const { key } = await register(open, token);
    expect(open.world.control.deviceKey(ids.registered)).toBe(key);
    expect((await open.ask('account', { token }))['mfa']).toMatchObject({ releasesLeft: 5 });
  });

  test('is closed during maintenance, and so is the beginning', async () => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    await check(token, enrolmentId, open.codeNow(String(key)));
    open.world.control.setService('mfa', { open: false });
    for (const reply of [await complete(token, enrolmentId), await begin(token)]) {
      expect(reply).toMatchObject({ code: 'maintenance' });
    }
    open.world.control.setService('mfa', { open: true });
    expect(await complete(token, enrolmentId)).toMatchObject({ releases: 5 });
  });
});

describe('proof', () => {
  test('is the sign-in for three minutes, then the password once more', async () => {
    const token = await open.tokenOf(ids.new);
    open.clock.now += 3 * minute - 1;
    const { enrolmentId, key } = await begin(token);
    open.clock.now += 1;
    expect(await begin(token)).toMatchObject({ code: 'proof-required' });
    // A key that was fetched in time stays usable until its own limit.
    expect(await check(token, enrolmentId, open.codeNow(String(key)))).toEqual({});
    await open.ask('prove', { token, input: { password: 'Renshuu-01-Aa' } });
    expect(await begin(token)).toHaveProperty('key');
  });
});

describe('where registering is allowed', () => {
  test.each([
    [ids.new, 0, 'on', 90, true],
    [ids.new, 89, 'off', 1, true],
    [ids.new, 90, 'off', 0, true],
    [ids.near, 0, 'off', 2, true],
    [ids.new, 91, 'on', -1, true],
    [ids.over, 0, 'on', -1, true],
  ] as const)(
    '%s on day %i with the network %s: %i days left',
    async (id, day, network, left, may) => {
      open.world.control.travel(day);
      open.world.control.setNetwork(network);
      const token = await open.tokenOf(id);
      const { mfa } = await open.ask('account', { token });
      expect(mfa).toMatchObject({ daysLeft: left, mayRegisterHere: may });
      await register(open, token);
    },
  );

  test('after the deadline, a session of the campus that is outside now must go back', async () => {
    const token = await open.tokenOf(ids.over);
    open.world.control.setNetwork('off');
    expect((await open.ask('account', { token }))['mfa']).toMatchObject({ mayRegisterHere: false });
    expect(await begin(token)).toMatchObject({ code: 'mfa-network-required' });
  });

  test('after the deadline, the old device registers a new one off campus (domain.md 4.5)', async () => {
    open.world.control.setNetwork('off');
    const { token } = await open.signIn(ids.registered);
    const code = open.codeNow(open.world.control.deviceKey(ids.registered));
    await open.ask('giveCode', { token, input: { code } });
    expect((await open.ask('account', { token }))['mfa']).toMatchObject({
      daysLeft: -110,
      mayRegisterHere: true,
    });
    await register(open, token);
  });

  test('the calendar does not touch the codes', async () => {
    const token = await open.tokenOf(ids.new);
    const { enrolmentId, key } = await begin(token);
    open.world.control.travel(89);
    expect(await check(token, enrolmentId, open.codeNow(String(key)))).toEqual({});
    open.clock.now += hour / 60;
    expect(await complete(token, enrolmentId)).toMatchObject({
      registeredAt: '2026-07-12T01:01:00.000Z',
    });
  });
});
