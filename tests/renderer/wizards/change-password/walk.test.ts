// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { wizardMachine } from '#renderer/wizard/machine.ts';
import { standOn } from '#renderer/wizard/route.ts';
import { knownTo } from '#renderer/wizard/turns.ts';
import { changePassword } from '#renderer/wizards/change-password/wizard.ts';
import { anOverview, givenWith, hostWith, noon } from '#tests/renderer/wizard/given.ts';

type Password = Given['host']['password'];
const good = 'Ishibashi#26';
const chosen = { newPassword: good, again: good, endOtherSessions: true };
const changedAt = '2026-11-24T01:25:00.000Z';
const changed = done({ changedAt, otherSessionsEnded: 2 });
const lost = fail('portal-slow', { changed: 'unknown' });

/** A walk through the real table; `change` and `settle` answer one reply after the other. */
function walk(
  calls: {
    readonly change?: readonly Awaited<ReturnType<Password['change']>>[];
    readonly settle?: readonly Awaited<ReturnType<Password['settle']>>[];
    readonly prove?: Given['host']['account']['prove'];
  } = {},
  changes: Partial<Given> = {},
) {
  const sent: [call: string, input: unknown][] = [];
  const replies = [...(calls.change ?? [changed])];
  const found = [...(calls.settle ?? [])];
  const unasked = fail('internal', { incident: 'nothing left to reply' });
  const host = hostWith({
    change: async (input) => (sent.push(['change', input]), replies.shift() ?? unasked),
    settle: async (input) => (sent.push(['settle', input]), found.shift() ?? unasked),
    prove: async (input, options) => {
      sent.push(['prove', input]);
      return calls.prove ? calls.prove(input, options) : done({});
    },
  });
  const actor = createActor(wizardMachine, {
    input: {
      wizard: changePassword,
      given: () => givenWith({ host, ...changes }),
      onFault: (error: unknown) => {
        throw error;
      },
    },
  }).start();
  return {
    actor,
    sent,
    names: () => sent.map(([name]) => name),
    answer: async (typed: unknown) => {
      actor.send({ type: 'answer', answer: typed });
      await flushPromises();
    },
    look: () => actor.getSnapshot().context,
    toGo: () => {
      const { context } = actor.getSnapshot();
      return standOn(changePassword, knownTo(context), context).toGo;
    },
  };
}

describe('changing the password', () => {
  it('sends one change, and keeps of it only what the last screen says', async () => {
    const visit = walk();
    await visit.answer(chosen);
    expect(visit.sent).toEqual([['change', { newPassword: good, endOtherSessions: true }]]);
    expect(visit.actor.getSnapshot().value).toBe('finished');
    expect(visit.look().answers).toEqual({});
    expect(visit.look().results).toEqual({
      change: { changedAt, otherSessionsEnded: 2, wantedOthersEnded: true },
    });
  });

  it.each([
    ['Ishibashi26', 'Ishibashi26', 'length'],
    ['Ishibashi$$26', 'Ishibashi$$26', 'symbol'],
    [good, `${good}7`, 'same'],
    ['', '', 'length'],
  ])('sends nothing for %s and %s', async (newPassword, again, problem) => {
    const visit = walk();
    await visit.answer({ newPassword, again, endOtherSessions: true });
    expect(visit.look()).toMatchObject({ at: 'password', problem });
    expect(visit.sent).toEqual([]);
  });

  it('asks the present password where the proof has run out, and changes then', async () => {
    const visit = walk({ change: [fail('proof-needed', { because: 'time' }), changed] });
    await visit.answer(chosen);
    expect(visit.look().at).toBe('proof');
    expect(visit.toGo()).toBe(1);
    await visit.answer({ password: 'the old one' });
    expect(visit.names()).toEqual(['change', 'prove', 'change']);
    expect(visit.sent.at(-1)).toEqual(['change', { newPassword: good, endOtherSessions: true }]);
    expect(visit.look()).toMatchObject({ at: 'done', answers: {} });
  });

  it('keeps the new password while the present one is refused, and never the present one', async () => {
    const refused = fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false });
    const visit = walk({
      change: [fail('proof-needed', { because: 'time' })],
      prove: async () => refused,
    });
    await visit.answer(chosen);
    await visit.answer({ password: 'a slip of the finger' });
    expect(visit.look()).toMatchObject({ at: 'proof', failure: { code: 'sign-in-refused' } });
    expect(visit.look().answers).toEqual({ password: chosen });
  });

  it('leads back to the new one where the portal refuses it after the proof', async () => {
    const refused = fail('password-refused', { rules: ['history'] });
    const visit = walk({ change: [fail('proof-needed', { because: 'time' }), refused] });
    await visit.answer(chosen);
    await visit.answer({ password: 'the old one' });
    expect(visit.look()).toMatchObject({ at: 'password', failure: { code: 'password-refused' } });
  });

  it('says from when, where it is too early', async () => {
    const soon = new Date(noon + 3_600_000).toISOString();
    const password = { ...anOverview.password, changeableFrom: soon };
    const visit = walk({}, { overview: { ...anOverview, password } });
    await visit.answer({});
    expect(visit.look().at).toBe('too-young');
    expect(visit.sent).toEqual([]);
  });

  it('opens once that time is over', () => {
    const before = new Date(noon - 1000).toISOString();
    const password = { ...anOverview.password, changeableFrom: before };
    expect(walk({}, { overview: { ...anOverview, password } }).look().at).toBe('password');
  });
});

describe('a change whose answer never came', () => {
  const atSettle = async (...settle: Awaited<ReturnType<Password['settle']>>[]) => {
    const visit = walk({ change: [lost, changed], settle });
    await visit.answer(chosen);
    return visit;
  };

  it.each([
    lost,
    fail('portal-unreachable', { changed: 'unknown' }),
    fail('portal-broken', { changed: 'unknown' }),
    fail('door-shut', { changed: 'unknown' }),
    fail('internal', { incident: '1' }),
  ])('is neither claimed nor denied ($failure.code)', async (reply) => {
    const visit = walk({ change: [reply] });
    await visit.answer(chosen);
    expect(visit.look()).toMatchObject({ at: 'settle', failure: undefined });
    expect(visit.toGo()).toBe(1);
  });

  it('is a success once the portal says so', async () => {
    const visit = await atSettle(done({ state: 'changed', changedAt }));
    await visit.answer({});
    expect(visit.look()).toMatchObject({ at: 'done', answers: {} });
    expect(visit.look().results).toEqual({ change: { changedAt, wantedOthersEnded: true } });
  });

  it('may be made again once the portal promises that it was not', async () => {
    const visit = await atSettle(done({ state: 'not-changed' }));
    await visit.answer({});
    expect(visit.look()).toMatchObject({ at: 'password', results: { known: 'not-changed' } });
    await visit.answer(chosen);
    expect(visit.look().at).toBe('done');
  });

  it.each([
    fail('portal-unreachable', { changed: 'no' }),
    fail('portal-slow', { changed: 'unknown' }),
    fail('session-ended', {}),
  ])('stays unknown while the portal can not be asked ($failure.code)', async (reply) => {
    const visit = await atSettle(reply, done({ state: 'changed', changedAt }));
    await visit.answer({});
    expect(visit.look()).toMatchObject({ at: 'settle', failure: { code: reply.failure.code } });
    await visit.answer({});
    expect(visit.look().at).toBe('done');
  });

  it('stays unknown where the portal can not tell any more', async () => {
    const visit = await atSettle(done({ state: 'nothing-open' }));
    await visit.answer({});
    expect(visit.look()).toMatchObject({ at: 'settle', results: { known: 'nothing-open' } });
    expect(visit.look().answers).not.toHaveProperty('password');
  });

  it('was refused after all: the rules are named where the password is chosen', async () => {
    const visit = await atSettle(fail('password-refused', { rules: ['unchanged'] }));
    await visit.answer({});
    expect(visit.look()).toMatchObject({ at: 'password', failure: { code: 'password-refused' } });
  });

  it('lacked the proof after all: the present password, then the same change', async () => {
    const visit = await atSettle(fail('proof-needed', { because: 'time' }));
    await visit.answer({});
    await visit.answer({ password: 'the old one' });
    expect(visit.names()).toEqual(['change', 'settle', 'prove', 'change']);
    expect(visit.look().at).toBe('done');
  });
});

describe.each(['password', 'proof', 'settle'])('leaving at %s', (at) => {
  it('wipes what was typed', async () => {
    const proof = fail('proof-needed', { because: 'time' });
    const visit = walk({ change: at === 'proof' ? [proof] : [lost] });
    if (at !== 'password') await visit.answer(chosen);
    expect(visit.look().at).toBe(at);
    visit.actor.send({ type: 'leave' });
    expect(visit.look()).toMatchObject({ answers: {}, results: {} });
  });
});

it('has nothing for a second press to send while the portal is slow', async () => {
  const never = new Promise<never>(() => undefined);
  const sent: unknown[] = [];
  const host = hostWith({ change: (input) => (sent.push(input), never) });
  const actor = createActor(wizardMachine, {
    input: { wizard: changePassword, given: () => givenWith({ host }), onFault: () => undefined },
  }).start();
  for (let press = 0; press < 3; press += 1) actor.send({ type: 'answer', answer: chosen });
  actor.send({ type: 'back' });
  await flushPromises();
  expect([sent.length, actor.getSnapshot().value]).toEqual([1, 'working']);
});
