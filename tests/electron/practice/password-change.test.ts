import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ids, minute, openWorld, type OpenWorld } from './given.ts';

let open: OpenWorld;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const old = 'Renshuu-01-Aa';
const fresh = 'Atarashii-7#Pw';
const isSignedIn = { progress: { state: 'signed-in' } };

interface Change {
  readonly newPassword?: string;
  readonly currentPassword?: string;
  readonly endOtherSessions?: boolean;
}

function changeAs(token: unknown, change: Change = {}) {
  const input = { newPassword: fresh, endOtherSessions: false, ...change };
  return open.ask('changePassword', { token, input });
}

describe('where the present password is asked for', () => {
  beforeEach(async () => {
    open = await openWorld();
  });
  const change = (token: unknown, given: Change = {}) =>
    changeAs(token, { currentPassword: old, ...given });

  test('a good one is the portal’s at once, and the sign-in’s ten minutes later', async () => {
    const token = await open.tokenOf(ids.new);
    expect(await change(token)).toEqual({ changedAt: '2026-04-14T01:00:00.000Z' });
    expect(await open.ask('prove', { token, input: { password: fresh } })).toEqual({});
    expect(await open.ask('prove', { token, input: { password: old } })).toMatchObject({
      code: 'credentials-refused',
    });
    open.world.control.wait(9);
    expect(await open.signIn(ids.new, fresh)).toMatchObject({ code: 'credentials-refused' });
    expect(await open.signIn(ids.new, old)).toMatchObject(isSignedIn);
    open.world.control.wait(1);
    expect(await open.signIn(ids.new, old)).toMatchObject({ code: 'credentials-refused' });
    expect(await open.signIn(ids.new, fresh)).toMatchObject(isSignedIn);
    expect((await open.ask('account', { token }))['password']).toMatchObject({
      changedAt: '2026-04-14T01:00:00.000Z',
    });
  });

  test('a day that was travelled back from leaves no password on its way', async () => {
    open.world.control.travel(3);
    await change(await open.tokenOf(ids.new));
    open.world.control.travel(0);
    expect(await open.signIn(ids.new, fresh)).toMatchObject(isSignedIn);
  });

  test.each([
    ['Short-1', ['length']],
    ['Seventeen-letter1', ['length']],
    ['only-small-ones-1', ['length', 'upper']],
    ['Naname\\-1-Wrong', ['forbidden']],
    ['Ｆullwidth-1234', ['upper', 'ascii']],
    [old, ['unchanged']],
  ])('“%s” is refused with every rule that it breaks: %j', async (newPassword, rules) => {
    const token = await open.tokenOf(ids.new);
    const reply = await change(token, { newPassword });
    expect(reply).toMatchObject({ code: 'password-refused', status: 422, rules });
  });

  test('a refusal leaves the proof; a change uses it up', async () => {
    const token = await open.tokenOf(ids.new);
    expect(await change(token, { newPassword: 'bad' })).toMatchObject({ code: 'password-refused' });
    expect(await change(token)).toHaveProperty('changedAt');
    const again = { newPassword: 'Mou-Ichido-8#', currentPassword: fresh };
    expect(await change(token, again)).toMatchObject({ code: 'proof-required' });
    await open.ask('prove', { token, input: { password: fresh } });
    expect(await change(token, again)).toHaveProperty('changedAt');
  });

  test('three minutes after the sign-in it is no proof any more', async () => {
    const token = await open.tokenOf(ids.new);
    open.clock.now += 3 * minute;
    expect(await change(token)).toMatchObject({ code: 'proof-required' });
  });

  test('without the present one, or with a wrong one, nothing is changed', async () => {
    const token = await open.tokenOf(ids.new);
    expect(await changeAs(token)).toMatchObject({ code: 'proof-required' });
    expect(await change(token, { currentPassword: fresh })).toMatchObject({
      code: 'proof-required',
    });
    expect(await open.signIn(ids.new, old)).toMatchObject(isSignedIn);
  });

  test('five wrong present ones lock the ID, and then the right one is no help', async () => {
    const token = await open.tokenOf(ids.new);
    for (let tries = 0; tries < 5; tries += 1) await change(token, { currentPassword: 'wrong' });
    expect(await open.signIn(ids.new)).toMatchObject({ code: 'account-locked' });
    expect(await change(token)).toMatchObject({ code: 'proof-required' });
  });

  test('other sessions end where that is asked for, this one stays', async () => {
    const [first, second] = [await open.tokenOf(ids.new), await open.tokenOf(ids.new)];
    const token = await open.tokenOf(ids.new);
    const stranger = await open.tokenOf(ids.near);
    expect(await change(token, { endOtherSessions: true })).toMatchObject({
      otherSessionsEnded: 2,
    });
    for (const gone of [first, second]) {
      expect(await open.ask('session', { token: gone })).toMatchObject({
        code: 'session-required',
      });
    }
    for (const there of [token, stranger]) {
      expect(await open.ask('session', { token: there })).toMatchObject(isSignedIn);
    }
  });

  test('what became of it is told even when its session has ended since', async () => {
    const token = await open.tokenOf(ids.new);
    const input = { currentPassword: old, newPassword: fresh, endOtherSessions: true };
    const reply = await open.ask('changePassword', { token, input, key: 'the-change-itself' });
    await open.world.handlers.endSessions({ personalId: ids.new });
    expect(await open.ask('operation', { parameter: 'the-change-itself' })).toEqual({
      state: 'completed',
      status: 200,
      reply,
    });
  });

  test('is closed during maintenance', async () => {
    const token = await open.tokenOf(ids.new);
    open.world.control.setPortal({ services: 'login-only', answers: 'at-once' });
    expect(await change(token)).toMatchObject({ code: 'maintenance' });
  });

  test('a password of earlier comes back where no history is kept', async () => {
    const token = await open.tokenOf(ids.new);
    await change(token);
    await open.ask('prove', { token, input: { password: fresh } });
    const back = await change(token, { newPassword: old, currentPassword: fresh });
    expect(back).toHaveProperty('changedAt');
  });
});

describe('with the newer rule', () => {
  beforeEach(async () => {
    open = await openWorld({ institution: 'osaka-university-32' });
  });

  test.each([
    [`Nagai-1${'x'.repeat(25)}`, undefined],
    [`Nagai-1${'x'.repeat(26)}`, 'password-refused'],
  ])('“%s” ends in %s', async (newPassword, code) => {
    const token = await open.tokenOf(ids.new);
    expect((await changeAs(token, { newPassword, currentPassword: old }))['code']).toBe(code);
  });

  test('a password from long ago is still its first sixteen characters (domain.md 1)', async () => {
    const { personalId, password } = open.who('long-password');
    expect(await open.signIn(personalId)).toMatchObject({ code: 'credentials-refused' });
    expect(await open.signIn(personalId, password.slice(0, 16))).toMatchObject(isSignedIn);
  });
});

describe('where the portal keeps a history and a minimum age', () => {
  beforeEach(async () => {
    open = await openWorld({ institution: 'hoshimi-university' });
  });
  const passwordAt = (round: number) => `Kurikaesu-${round}-Pw`;

  /** Changes so many times, a day apart. */
  async function changeDaily(rounds: number): Promise<string> {
    const token = await open.enter('new');
    const { password } = open.who('new');
    for (let round = 1; round <= rounds; round += 1) {
      const proof = round === 1 ? password : passwordAt(round - 1);
      await open.ask('prove', { token, input: { password: proof } });
      expect(await changeAs(token, { newPassword: passwordAt(round) })).toHaveProperty('changedAt');
      open.world.control.travel(round);
    }
    await open.ask('prove', { token, input: { password: passwordAt(rounds) } });
    return token;
  }

  test('three of four classes are enough, and no present password is asked for', async () => {
    const token = await open.enter('new');
    expect(await changeAs(token, { newPassword: 'threeclasses1#' })).toHaveProperty('changedAt');
  });

  test('seventy-two bytes are the most, whatever the characters', async () => {
    const token = await open.enter('new');
    const newPassword = `Aa1#${'あ'.repeat(23)}`;
    expect(await changeAs(token, { newPassword })).toMatchObject({ rules: ['bytes'] });
  });

  test('within a day it is too young, and the account says until when', async () => {
    const token = await changeDaily(1);
    open.world.control.travel(0);
    const tooYoung = { newPassword: 'x' };
    expect(await changeAs(token, tooYoung)).toMatchObject({
      rules: ['length', 'classes', 'min-age'],
    });
    expect((await open.ask('account', { token }))['password']).toMatchObject({
      changeableFrom: '2026-04-15T01:00:00.000Z',
    });
    open.clock.now += minute;
    open.world.control.wait(24 * 60 - 1);
    await open.ask('prove', { token, input: { password: passwordAt(1) } });
    expect(await changeAs(token)).toHaveProperty('changedAt');
  });

  test('the five before the present one are refused, the sixth is not', async () => {
    const token = await changeDaily(7);
    expect(await changeAs(token, { newPassword: passwordAt(7) })).toMatchObject({
      rules: ['unchanged'],
    });
    for (const round of [2, 3, 4, 5, 6]) {
      expect(await changeAs(token, { newPassword: passwordAt(round) })).toMatchObject({
        rules: ['history'],
      });
    }
    expect(await changeAs(token, { newPassword: passwordAt(1) })).toHaveProperty('changedAt');
  });

  test('the account has the policy and no date where it may be changed', async () => {
    const token = await open.enter('new');
    const { password } = await open.ask('account', { token });
    expect(password).toMatchObject({ policy: { maxBytes: 72, history: 5, needsCurrent: false } });
    expect(password).not.toHaveProperty('changeableFrom');
    expect(password).not.toHaveProperty('policy.onceKept');
  });

  test('the sign-in takes a new one after forty minutes', async () => {
    const { personalId } = open.who('new');
    await changeAs(await open.enter('new'));
    open.world.control.wait(39);
    expect(await open.signIn(personalId, fresh)).toMatchObject({ code: 'credentials-refused' });
    open.world.control.wait(1);
    expect(await open.signIn(personalId, fresh)).toMatchObject(isSignedIn);
  });
});
