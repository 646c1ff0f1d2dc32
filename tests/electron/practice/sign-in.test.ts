import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hour, ids, minute, openWorld, type OpenWorld } from './given.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

describe('ID and password', () => {
  test('begin a session with a token of 256 random bits that ends after half an hour', async () => {
    const first = await open.signIn(ids.new);
    const second = await open.signIn(ids.new);
    expect(first).toMatchObject({
      progress: { state: 'signed-in' },
      expiresAt: '2026-04-14T01:30:00.000Z',
    });
    expect(Buffer.from(String(first['token']), 'base64url')).toHaveLength(32);
    expect(second['token']).not.toBe(first['token']);
  });

  test.each([
    ['a wrong password', ids.new, 'Renshuu-01-Ab'],
    ['an ID in capitals', 'U999001A', 'Renshuu-01-Aa'],
    ['an ID that nobody has', 'u999999z', 'Renshuu-01-Aa'],
    ['the name of a prototype', '__proto__', 'Renshuu-01-Aa'],
  ])('%s is refused, and the fifth try locks for ten minutes', async (_what, id, password) => {
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await open.signIn(id, password)).toMatchObject({ code: 'credentials-refused' });
    }
    const locked = { code: 'account-locked', until: '2026-04-14T01:10:00.000Z' };
    expect(await open.signIn(id, password)).toMatchObject(locked);
    open.clock.now += 10 * minute - 1;
    expect(await open.signIn(id, password)).toMatchObject(locked);
    open.clock.now += 1;
    expect(await open.signIn(id, password)).toMatchObject({ code: 'credentials-refused' });
  });

  test('the right password does not open a lock, and a day on the calendar does', async () => {
    for (let tries = 0; tries < 5; tries += 1) await open.signIn(ids.new, 'wrong');
    expect(await open.signIn(ids.new)).toMatchObject({ code: 'account-locked' });
    open.world.control.travel(1);
    expect(await open.signIn(ids.new)).toMatchObject({ progress: { state: 'signed-in' } });
  });

  test('a lock set on a later day does not stand when the calendar is back', async () => {
    open.world.control.travel(30);
    for (let tries = 0; tries < 5; tries += 1) await open.signIn(ids.new, 'wrong');
    open.world.control.travel(0);
    expect(await open.signIn(ids.new)).toMatchObject({ progress: { state: 'signed-in' } });
  });

  test('a finished sign-in forgets the wrong tries before it', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await open.signIn(ids.new, 'wrong');
      expect(await open.signIn(ids.new)).toMatchObject({ progress: { state: 'signed-in' } });
    }
  });

  test('who is signed in keeps working when the ID gets locked (domain.md 1)', async () => {
    const token = await open.tokenOf(ids.new);
    for (let tries = 0; tries < 5; tries += 1) await open.signIn(ids.new, 'wrong');
    expect(await open.ask('account', { token })).toMatchObject({ initials: 'H. R.' });
  });

  test('the locked person of the cast is locked until the next day', async () => {
    expect(await open.signIn(ids.locked)).toMatchObject({
      code: 'account-locked',
      until: '2026-04-14T13:00:00.000Z',
    });
    open.world.control.travel(1);
    expect(await open.signIn(ids.locked)).toMatchObject({ progress: { state: 'signed-in' } });
  });

  test('a closed sign-in says until when', async () => {
    open.world.control.setService('signIn', { open: false, until: open.clock.now + hour });
    const until = '2026-04-14T02:00:00.000Z';
    expect(await open.signIn(ids.new)).toMatchObject({ code: 'maintenance', status: 503, until });
  });
});

describe('the session', () => {
  test.each([
    ['no token', undefined],
    ['a made-up token', 'A'.repeat(43)],
  ])('%s opens nothing', async (_what, token) => {
    for (const name of ['session', 'account', 'signOut', 'beginEnrolment'] as const) {
      expect(await open.ask(name, { token })).toMatchObject({
        code: 'session-required',
        status: 401,
      });
    }
  });

  test('is gone after its time, and after signing out', async () => {
    const early = await open.tokenOf(ids.new);
    open.clock.now += 30 * minute;
    const late = await open.tokenOf(ids.new);
    expect(await open.ask('session', { token: early })).toMatchObject({ code: 'session-required' });
    expect(await open.ask('session', { token: late })).toMatchObject({
      progress: { state: 'signed-in' },
    });
    await open.ask('signOut', { token: late });
    expect(await open.ask('session', { token: late })).toMatchObject({ code: 'session-required' });
  });

  test('of a person with several roles is complete once one is chosen', async () => {
    const { token, progress } = await open.signIn(ids.roles);
    expect(progress).toMatchObject({
      state: 'role-needed',
      roles: [{ roleId: 'u999017q' }, { roleId: 'u999018r' }],
    });
    expect(await open.ask('account', { token })).toMatchObject({ code: 'session-incomplete' });
    const choose = (roleId: string) => open.ask('chooseRole', { token, input: { roleId } });
    expect(await choose('u999001a')).toMatchObject({ code: 'role-unknown' });
    expect(await choose('u999018r')).toMatchObject({ progress: { state: 'signed-in' } });
    expect(await open.ask('account', { token })).toMatchObject({
      role: { roleId: 'u999018r', kind: 'student' },
      roles: [{ kind: 'staff' }, { kind: 'student' }],
    });
  });

  test('is proven again by the password; a wrong one counts to the lock', async () => {
    const token = await open.tokenOf(ids.new);
    const prove = (password: string) => open.ask('prove', { token, input: { password } });
    expect(await prove('Renshuu-01-Aa')).toEqual({});
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await prove('wrong')).toMatchObject({ code: 'credentials-refused' });
    }
    expect(await prove('wrong')).toMatchObject({ code: 'account-locked' });
    expect(await prove('Renshuu-01-Aa')).toMatchObject({ code: 'account-locked' });
  });
});
