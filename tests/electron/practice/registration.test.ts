import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type OpenWorld } from './given.ts';
import { informationOf, newPassword, numberOf, registerAs } from './given-registration.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

describe('the first registration', () => {
  test.each([
    ['first-login-student', 'u999011k@ecs.osaka-u.ac.jp', { edit: 'none' }],
    [
      'first-login-staff',
      'renshu-10@practice.osaka-u.ac.jp',
      { edit: 'required', number: '12345' },
    ],
    [
      'first-login-two-roles',
      'renshu-12@practice.osaka-u.ac.jp',
      { edit: 'optional', number: '12345' },
    ],
  ] as const)(
    'of %s is done at once: no mail has to be opened',
    async (who, address, extension) => {
      const { token, reply } = await registerAs(open, who);
      expect(reply).toEqual({
        state: 'done',
        doneAt: '2026-04-14T01:00:00.000Z',
        email: { edit: 'fixed', address },
        extension,
      });
      expect(await informationOf(open, token)).toEqual(reply);
      expect(open.world.control.mailsOf(open.who(who).personalId)).toEqual([]);
      open.world.control.wait(10);
      expect(await open.signIn(open.who(who).personalId, newPassword)).toHaveProperty('token');
    },
  );

  test('of somebody with an address waits for the mail, with the old password', async () => {
    const { token, reply } = await registerAs(open, 'first-login-faculty');
    const { personalId, password, mailbox } = open.who('first-login-faculty');
    expect(reply).toEqual({
      state: 'mail-pending',
      email: { edit: 'required' },
      extension: { edit: 'required' },
      pending: {
        statusNumber: numberOf(reply),
        purpose: 'registration',
        sentTo: mailbox,
        sentAt: '2026-04-14T01:00:00.000Z',
        resendFrom: '2026-04-14T01:01:00.000Z',
        setsPassword: true,
      },
    });
    expect(await informationOf(open, token)).toEqual(reply);
    open.world.control.wait(60);
    expect(await open.signIn(personalId, newPassword)).toMatchObject({
      code: 'credentials-refused',
    });
    expect(await open.signIn(personalId, password)).toHaveProperty('token');
  });

  test('may leave out what is optional', async () => {
    const { reply } = await registerAs(open, 'first-login-two-roles', { extension: undefined });
    expect(reply).toMatchObject({ state: 'done', extension: { edit: 'optional' } });
  });

  test.each([
    ['first-login-faculty', { email: undefined }, { code: 'email-refused', reason: 'malformed' }],
    ['first-login-faculty', { email: 'no address' }, { reason: 'malformed' }],
    ['first-login-faculty', { email: 'a@example.org' }, { reason: 'not-own' }],
    ['first-login-faculty', { email: 'a@fake-osaka-u.ac.jp' }, { reason: 'not-own' }],
    ['first-login-faculty', { extension: undefined }, { code: 'extension-refused' }],
    ['first-login-staff', { extension: '123' }, { code: 'extension-refused' }],
    ['first-login-staff', { extension: '123456789' }, { code: 'extension-refused' }],
    ['first-login-staff', { email: 'a@practice.osaka-u.ac.jp' }, { code: 'not-editable' }],
    ['first-login-student', { extension: '1234' }, { code: 'not-editable' }],
    ['first-login-student', { newPassword: 'short' }, { code: 'password-refused' }],
    ['first-login-student', { newPassword: 'Renshuu-11-Kk' }, { rules: ['unchanged'] }],
    ['first-login-student', { currentPassword: undefined }, { code: 'proof-required' }],
    ['first-login-student', { currentPassword: 'wrong' }, { code: 'proof-required' }],
    ['new', {}, { code: 'already-registered' }],
  ] as const)('of %s with %j is refused and changes nothing', async (who, given, refusal) => {
    const { token, reply } = await registerAs(open, who, given);
    expect(reply).toMatchObject(refusal);
    const state = who === 'new' ? 'done' : 'not-started';
    expect(await informationOf(open, token)).toMatchObject({ state });
  });

  test('that was refused needs no new proof; one that was done uses it up', async () => {
    const { token } = await registerAs(open, 'first-login-staff', { extension: '1' });
    const input = { newPassword, currentPassword: 'Renshuu-10-Jj', extension: '1234' };
    expect(await open.ask('register', { token, input })).toMatchObject({ state: 'done' });
    expect(await open.ask('beginEnrolment', { token })).toMatchObject({ code: 'proof-required' });
  });

  test('is closed during maintenance', async () => {
    open.world.control.setPortal({ services: 'login-only', answers: 'at-once' });
    const { reply } = await registerAs(open, 'first-login-staff');
    expect(reply).toMatchObject({ code: 'maintenance' });
  });
});
