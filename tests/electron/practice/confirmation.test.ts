import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ids, minute, openWorld, type OpenWorld } from './given.ts';
import { linkOf, openBrowser, words } from './given-browser.ts';
import { informationOf, numberOf, registerAs } from './given-registration.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

describe('a mail that waits', () => {
  const stateOf = (statusNumber: unknown) =>
    open.ask('mailState', { parameter: String(statusNumber) });
  const resend = (statusNumber: unknown) =>
    open.ask('resendMail', { parameter: String(statusNumber) });

  test('is known by its number without a session, and by no other', async () => {
    const { reply, token } = await registerAs(open, 'first-login-faculty');
    await open.ask('signOut', { token });
    expect(await stateOf(numberOf(reply))).toEqual({
      state: 'mail-pending',
      pending: reply['pending'],
    });
    expect(await stateOf('A'.repeat(43))).toMatchObject({ code: 'nothing-pending', status: 404 });
    expect(await resend('A'.repeat(43))).toMatchObject({ code: 'nothing-pending' });
  });

  test('can be sent again a minute later, and says from when', async () => {
    const { reply } = await registerAs(open, 'first-login-faculty');
    const { personalId } = open.who('first-login-faculty');
    const first = linkOf(open, personalId);
    open.clock.now += minute - 1;
    // The seconds clock counts: waiting on the calendar is no help.
    open.world.control.wait(60);
    expect(await resend(numberOf(reply))).toMatchObject({
      code: 'resend-too-early',
      status: 429,
      until: '2026-04-14T01:01:00.000Z',
    });
    open.clock.now += 1;
    expect(await resend(numberOf(reply))).toMatchObject({
      state: 'mail-pending',
      pending: { resendFrom: '2026-04-14T01:02:00.000Z', statusNumber: numberOf(reply) },
    });
    expect(linkOf(open, personalId)).not.toBe(first);
    expect(open.world.control.mailsOf(personalId)).toHaveLength(2);
  });

  test('is done once its link was confirmed', async () => {
    const { reply } = await registerAs(open, 'first-login-faculty');
    const { personalId, password, mailbox } = open.who('first-login-faculty');
    const phone = openBrowser(open);
    const form = await phone.visit(linkOf(open, personalId));
    const last = await phone.send(await phone.send(form, { personalId, password }));
    expect(last.heading).toBe(words.done);
    expect(await stateOf(numberOf(reply))).toEqual({ state: 'done' });
    expect(await resend(numberOf(reply))).toMatchObject({ code: 'nothing-pending' });
    const token = await open.tokenOf(personalId);
    expect(await informationOf(open, token)).toEqual({
      state: 'done',
      doneAt: '2026-04-14T01:00:00.000Z',
      email: { edit: 'required', address: mailbox },
      extension: { edit: 'required', number: '12345' },
    });
  });

  test('runs out after a day; then the registration begins again', async () => {
    const { reply, token } = await registerAs(open, 'first-login-faculty');
    open.world.control.wait(24 * 60 - 1);
    expect(await stateOf(numberOf(reply))).toMatchObject({ state: 'mail-pending' });
    open.world.control.wait(1);
    expect(await stateOf(numberOf(reply))).toEqual({ state: 'expired' });
    expect(await informationOf(open, token)).toMatchObject({ state: 'not-started' });
    open.world.control.wait(1);
    const again = await registerAs(open, 'first-login-faculty');
    expect(again.reply).toMatchObject({ state: 'mail-pending' });
  });

  test('goes to another address, under another number; the first link stops', async () => {
    const { reply, token } = await registerAs(open, 'first-login-faculty');
    const { personalId, password } = open.who('first-login-faculty');
    const first = linkOf(open, personalId);
    const change = (email: string) => open.ask('changeEmail', { token, input: { email } });
    expect(await change('new@practice.osaka-u.ac.jp')).toMatchObject({ code: 'proof-required' });
    await open.ask('prove', { token, input: { password } });
    expect(await change('new@practice.osaka-u.ac.jp')).toMatchObject({ code: 'resend-too-early' });
    open.clock.now += minute;
    expect(await change('new@example.org')).toMatchObject({ reason: 'not-own' });
    const changed = await change('new@practice.osaka-u.ac.jp');
    expect(changed).toMatchObject({
      state: 'mail-pending',
      pending: {
        purpose: 'registration',
        sentTo: 'new@practice.osaka-u.ac.jp',
        setsPassword: true,
      },
    });
    expect(numberOf(changed)).not.toBe(numberOf(reply));
    expect(await stateOf(numberOf(reply))).toEqual({ state: 'expired' });
    expect((await openBrowser(open).visit(first)).heading).toBe(words.replaced);
    expect((await openBrowser(open).visit(linkOf(open, personalId))).heading).toBe(words.form);
  });

  test('of the cast was sent yesterday, can be opened, and sets the new password', async () => {
    const { personalId, password, waitingPassword = '' } = open.who('mail-pending');
    const token = await open.tokenOf(personalId);
    expect(await informationOf(open, token)).toMatchObject({
      state: 'mail-pending',
      pending: { sentAt: '2026-04-13T05:00:00.000Z', resendFrom: '2026-04-14T01:00:00.000Z' },
    });
    const phone = openBrowser(open);
    const form = await phone.visit(linkOf(open, personalId));
    await phone.send(await phone.send(form, { personalId, password }));
    open.world.control.wait(10);
    expect(await open.signIn(personalId, waitingPassword)).toHaveProperty('token');
  });
});

describe('somebody who is registered', () => {
  test('changes the address by a mail; the old one counts until then', async () => {
    const { personalId, password, mailbox = '', email } = open.who('student-turned-faculty');
    expect(email.address).toBe('u999015o@ecs.osaka-u.ac.jp');
    const token = await open.tokenOf(personalId);
    const input = { email: mailbox };
    expect(await open.ask('changeEmail', { token, input })).toMatchObject({
      state: 'done',
      email: { edit: 'required', address: email.address },
      pending: { purpose: 'email-change', sentTo: mailbox, setsPassword: false },
    });
    const phone = openBrowser(open);
    const form = await phone.visit(linkOf(open, personalId));
    const page = await phone.send(form, { personalId, password });
    expect(page.html).toContain(mailbox);
    expect((await phone.send(page)).heading).toBe(words.done);
    expect(await informationOf(open, token)).toMatchObject({ email: { address: mailbox } });
    expect((await open.ask('account', { token }))['email']).toEqual({
      confirmedAt: '2026-04-14T01:00:00.000Z',
    });
    expect(await open.signIn(personalId, password)).toHaveProperty('token');
  });

  test('reads of the address alone: no password was changed', async () => {
    const { personalId, mailbox = '' } = open.who('student-turned-faculty');
    const token = await open.tokenOf(personalId);
    await open.ask('changeEmail', { token, input: { email: mailbox } });
    const form = await openBrowser(open).visit(linkOf(open, personalId));
    expect(form.html).not.toContain('before the change');
    open.world.control.travel(2);
    const late = await openBrowser(open).visit(linkOf(open, personalId));
    expect(late.html).toContain('Begin the change of the e-mail address again.');
  });

  test('calls a change off by giving the address that counts', async () => {
    const { personalId, mailbox = '', password, email } = open.who('student-turned-faculty');
    const token = await open.tokenOf(personalId);
    const change = async (address: string) => {
      open.clock.now += minute;
      await open.ask('prove', { token, input: { password } });
      return open.ask('changeEmail', { token, input: { email: address } });
    };
    expect(await change(mailbox)).toHaveProperty('pending');
    const first = linkOf(open, personalId);
    expect(await change(email.address ?? '')).not.toHaveProperty('pending');
    expect((await openBrowser(open).visit(first)).heading).toBe(words.replaced);
  });

  test.each([
    ['new', 'not-editable'],
    ['deadline-near', 'not-editable'],
    ['first-login-faculty', 'not-editable'],
  ] as const)('or not: %s may not change the address here (%s)', async (who, code) => {
    const token = await open.enter(who);
    const input = { email: 'a@practice.osaka-u.ac.jp' };
    expect(await open.ask('changeEmail', { token, input })).toMatchObject({ code });
  });

  test('changes the extension number without a proof', async () => {
    const token = await open.tokenOf(ids.near);
    open.clock.now += 10 * minute;
    const change = (extension: string) =>
      open.ask('changeExtension', { token, input: { extension } });
    expect(await change('123')).toMatchObject({ code: 'extension-refused' });
    expect(await change('5678')).toMatchObject({ extension: { number: '5678' } });
    open.world.control.setPortal({ services: 'login-only', answers: 'at-once' });
    expect(await change('9876')).toMatchObject({ code: 'maintenance' });
    const student = await open.tokenOf(ids.new);
    open.world.control.setPortal({ services: 'open', answers: 'at-once' });
    const refused = await open.ask('changeExtension', {
      token: student,
      input: { extension: '5678' },
    });
    expect(refused).toMatchObject({ code: 'not-editable' });
  });
});
