// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { overviewWith, aMail, registrationReply } from '#tests/renderer/wizards/walking.ts';
import { email, extension, password, walk, type Registration } from './given.ts';

type Reply = Awaited<ReturnType<Registration['begin']>>;
const all = [{ isReady: true }, password, email, extension, {}];
const pending = done(registrationReply(true));

/** Somebody of the faculty whose registrations end as listed, the last one well. */
function faculty(...refusals: Reply[]) {
  const begin = vi.fn<Registration['begin']>(async () => refusals.shift() ?? pending);
  const prove = async () => done({});
  return { begin, visit: walk('faculty', { begin, prove }) };
}

describe.each([
  [fail('password-refused', { rules: ['history'] }), 'password'],
  [fail('email-refused', { reason: 'not-own' }), 'email'],
  [fail('extension-refused', {}), 'extension'],
] as const)('%j', (refusal, step) => {
  it(`leads back to the ${step}, everything typed is kept, and the way on ends well`, async () => {
    const { visit } = faculty(refusal);
    await visit.answer(...all);
    expect(visit.look()).toMatchObject({
      at: step,
      failure: refusal.failure,
      answers: { password, email, extension },
    });
    const rest = all.slice(['address-ready', 'password', 'email', 'extension'].indexOf(step));
    await visit.answer(...rest);
    expect(visit.at()).toBe('mail');
  });

  it('does so too when it comes after the password was asked once more', async () => {
    const { visit } = faculty(fail('proof-needed', { because: 'time' }), refusal);
    await visit.answer(...all);
    expect(visit.look()).toMatchObject({ at: 'proof', back: 'review', toGo: 2 });
    await visit.answer({ password: 'the old one' });
    expect(visit.look()).toMatchObject({ at: step, failure: refusal.failure });
  });
});

it('proves with the old password and registers again; the proof is not kept', async () => {
  const { begin, visit } = faculty(fail('proof-needed', { because: 'time' }));
  await visit.answer(...all, { password: 'the old one' });
  expect(visit.at()).toBe('mail');
  expect(begin).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(visit.look().answers)).not.toContain('the old one');
});

it('forgets the new password once it is sent, and not before', async () => {
  const { visit } = faculty(fail('portal-slow', { changed: 'no' }));
  await visit.answer(...all);
  expect(visit.look()).toMatchObject({ at: 'review', answers: { password } });
  await visit.answer({});
  expect(visit.at()).toBe('mail');
  expect(JSON.stringify(visit.look())).not.toContain(password.newPassword);
  expect(visit.look().answers).toMatchObject({ email, extension });
});

it.each([
  fail('already-registered', {}),
  fail('not-editable', {}),
  fail('session-ended', {}),
  fail('portal-slow', { changed: 'unknown' }),
  fail('portal-unreachable', { changed: 'no' }),
] as const)('shows %j on the review, nothing lost', async (refusal) => {
  const { visit } = faculty(refusal);
  await visit.answer(...all);
  expect(visit.look()).toMatchObject({ at: 'review', failure: refusal.failure });
  expect(visit.look().answers).toMatchObject({ password, email, extension });
});

it('shows a refusal of what was never asked on the review', async () => {
  const begin = async () => fail('email-refused', { reason: 'own' as const });
  const visit = walk('staff', { begin });
  await visit.answer(password, extension, {});
  expect(visit.look()).toMatchObject({ at: 'review', failure: { code: 'email-refused' } });
});

it('sends once for three presses, and Back waits', async () => {
  const begin = vi.fn<Registration['begin']>(() => new Promise(() => undefined));
  const visit = walk('student', { begin });
  await visit.answer(password);
  for (let press = 0; press < 3; press += 1) visit.press({});
  visit.back();
  await Promise.resolve();
  expect(begin).toHaveBeenCalledTimes(1);
  expect(visit.look()).toMatchObject({ value: 'working', at: 'review' });
});

describe('waiting for the mail', () => {
  const overview = overviewWith({
    state: 'mail-pending',
    email: { edit: 'required' },
    pending: aMail(),
  });
  const waiting = (calls: Partial<Registration>) => walk('faculty', calls, { overview });
  const look = { wants: 'look' };

  it.each([
    ['mail-pending', 'mail'],
    ['done', 'done'],
    ['expired', 'expired'],
  ] as const)('%s leads to %s', async (state, at) => {
    const visit = walk('faculty', { mail: async () => done({ state }) }, { overview });
    await visit.answer(look);
    expect(visit.at()).toBe(at);
  });

  it('goes aside for another address and comes back to the mail', async () => {
    const changeEmail = vi.fn<Registration['changeEmail']>(async () => pending);
    const visit = waiting({ changeEmail });
    await visit.answer({ wants: 'other-address' });
    expect(visit.look()).toMatchObject({ at: 'other-address', back: 'mail', toGo: 1 });
    await visit.answer({ email: 'b@example.ac.jp' });
    expect(visit.at()).toBe('mail');
    expect(changeEmail.mock.calls[0]?.[0]).toEqual({ email: 'b@example.ac.jp' });
  });

  it.each([
    fail('email-refused', { reason: 'own' }),
    fail('mail-too-early', { seconds: 40 }),
  ] as const)('asks for the password before another address, then says %j there', async (no) => {
    const replies = [fail('proof-needed', { because: 'time' }), no];
    const changeEmail: Registration['changeEmail'] = async () => replies.shift() ?? pending;
    const prove = async () => done({});
    const visit = walk('faculty', { changeEmail, prove }, { overview });
    await visit.answer({ wants: 'other-address' }, { email: 'b@example.ac.jp' });
    expect(visit.at()).toBe('proof-other');
    await visit.answer({ password: 'the old one' });
    expect(visit.look()).toMatchObject({ at: 'other-address', back: 'mail', failure: no.failure });
  });

  it('stays where nothing waits any more: the overview tells what has become of it', async () => {
    const visit = waiting({ mail: async () => fail('nothing-pending', {}) });
    await visit.answer(look);
    expect(visit.look()).toMatchObject({ at: 'mail', failure: { code: 'nothing-pending' } });
  });
});
