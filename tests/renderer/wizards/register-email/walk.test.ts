// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { registerEmail } from '#renderer/wizards/register-email/wizard.ts';
import {
  aMail,
  overviewWith,
  registrationReply,
  walkThrough,
} from '#tests/renderer/wizards/walking.ts';

type Registration = Given['host']['registration'];
const edit = { edit: 'required', address: 'old@dept.example.ac.jp' } as const;
const overview = overviewWith({ email: edit });
const email = 'aoi@dept.example.ac.jp';
const sent = async () =>
  done({ ...registrationReply(true), state: 'done' as const, pending: aMail('email-change') });

function walk(calls: Partial<Registration> & { prove?: Given['host']['account']['prove'] } = {}) {
  const { prove, ...registration } = calls;
  const all = { changeEmail: sent, ...registration };
  return walkThrough(registerEmail, { registration: all, ...(prove && { prove }) }, { overview });
}

it('sends the address, waits for the mail and ends when the portal says so', async () => {
  const mail = vi.fn<Registration['mail']>();
  mail.mockResolvedValueOnce(done({ state: 'mail-pending', pending: aMail('email-change') }));
  mail.mockResolvedValueOnce(done({ state: 'done' }));
  const visit = walk({ mail });
  expect(visit.look()).toMatchObject({ at: 'email', toGo: 2 });
  await visit.answer({ email });
  expect(visit.look()).toMatchObject({ at: 'mail', toGo: 1 });
  await visit.answer({ wants: 'look' });
  expect(visit.look()).toMatchObject({ at: 'mail', toGo: 1 });
  await visit.answer({ wants: 'look' });
  expect(visit.look()).toMatchObject({ value: 'finished', at: 'done', answers: {} });
});

it('ends at once where the portal sends no mail', async () => {
  const visit = walk({ changeEmail: async () => done(registrationReply(false)) });
  await visit.answer({ email });
  expect(visit.at()).toBe('done');
});

it.each([
  ['aoi', 'malformed'],
  ['', 'empty'],
  [null, 'empty'],
  ['aoi@example.com', 'not-own'],
  ['aoi@fake-example.ac.jp', 'not-own'],
])('sends nothing for %j and says %s', async (typed, problem) => {
  const changeEmail = vi.fn<Registration['changeEmail']>();
  const visit = walk({ changeEmail });
  await visit.answer({ email: typed });
  expect(visit.look()).toMatchObject({ at: 'email', problem });
  expect(changeEmail).not.toHaveBeenCalled();
});

it('folds full-width letters and drops blanks on the way', async () => {
  const changeEmail = vi.fn<Registration['changeEmail']>(sent);
  await walk({ changeEmail }).answer({ email: ' ａoi＠dept.example.ac.jp ' });
  expect(changeEmail.mock.calls[0]?.[0]).toEqual({ email });
});

it('asks the password where the log-in no longer counts, and sends what was typed', async () => {
  let proofs = 0;
  const changeEmail = vi.fn<Registration['changeEmail']>(async () =>
    proofs ? sent() : fail('proof-needed', { because: 'time' }),
  );
  const visit = walk({ changeEmail, prove: async () => ((proofs += 1), done({})) });
  await visit.answer({ email });
  expect(visit.look()).toMatchObject({ at: 'proof', back: 'email' });
  await visit.answer({ password: 'a password' });
  expect(visit.at()).toBe('mail');
  expect(changeEmail.mock.calls.map(([input]) => input)).toEqual([{ email }, { email }]);
  expect(JSON.stringify(visit.look().answers)).not.toContain('a password');
});

it('shows a refusal that comes after the password beside the address', async () => {
  const replies = [
    fail('proof-needed', { because: 'time' }),
    fail('email-refused', { reason: 'not-own' }),
  ];
  const changeEmail = async () => replies.shift() ?? sent();
  const visit = walk({ changeEmail, prove: async () => done({}) });
  await visit.answer({ email }, { password: 'a password' });
  expect(visit.look()).toMatchObject({ at: 'email', failure: { code: 'email-refused' } });
});

it('puts the address right from the mail page and comes back to it', async () => {
  const changeEmail = vi.fn<Registration['changeEmail']>(sent);
  const visit = walk({ changeEmail });
  await visit.answer({ email }, { wants: 'other-address' });
  expect(visit.look()).toMatchObject({ at: 'other-address', back: 'mail', toGo: 1 });
  visit.back();
  expect(visit.at()).toBe('mail');
  await visit.answer({ wants: 'other-address' }, { email: 'b@example.ac.jp' });
  expect(visit.at()).toBe('mail');
  expect(changeEmail.mock.calls.at(-1)?.[0]).toEqual({ email: 'b@example.ac.jp' });
});

it('asks the password for the second address too, and leads a refusal back to it', async () => {
  const replies = [
    sent(),
    fail('proof-needed', { because: 'time' }),
    fail('email-refused', { reason: 'own' }),
  ];
  const changeEmail = async () => replies.shift() ?? sent();
  const visit = walk({ changeEmail, prove: async () => done({}) });
  await visit.answer({ email }, { wants: 'other-address' }, { email: 'b@example.ac.jp' });
  expect(visit.look()).toMatchObject({ at: 'proof-other', back: 'mail' });
  await visit.answer({ password: 'a password' });
  expect(visit.look()).toMatchObject({ at: 'other-address', back: 'mail' });
  await visit.answer({ email: 'c@example.ac.jp' });
  expect(visit.at()).toBe('mail');
});

it('begins at the mail page while a change waits, and at the end of its time begins again', async () => {
  const waiting = overviewWith({ email: edit, pending: aMail('email-change') });
  const mail = async () => done({ state: 'expired' as const });
  const visit = walkThrough(registerEmail, { registration: { mail } }, { overview: waiting });
  expect(visit.look()).toMatchObject({ at: 'mail', toGo: 1 });
  await visit.answer({ wants: 'look' });
  expect(visit.look()).toMatchObject({ at: 'expired', toGo: 0 });
});

it('is closed where the address is fixed, and before the first login', () => {
  const at = (overview_: typeof overview) =>
    walkThrough(registerEmail, {}, { overview: overview_ }).at();
  expect(at(overviewWith({}))).toBe('fixed');
  expect(at(overviewWith({ state: 'not-started', email: edit }))).toBe('first');
});

it('asks for another mail, and keeps to the portal’s pause', async () => {
  const replies = [
    fail('mail-too-early', { seconds: 40 }),
    done({ state: 'mail-pending' as const }),
  ];
  const resend = async () => replies.shift() ?? done({ state: 'mail-pending' as const });
  const visit = walk({ resend });
  await visit.answer({ email }, { wants: 'resend' });
  expect(visit.look()).toMatchObject({ at: 'mail', failure: { code: 'mail-too-early' } });
  await visit.answer({ wants: 'resend' });
  expect(visit.look()).toMatchObject({ at: 'mail', failure: undefined });
});
