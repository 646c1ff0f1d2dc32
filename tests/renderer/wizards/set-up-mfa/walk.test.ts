// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { wizardMachine } from '#renderer/wizard/machine.ts';
import { standOn } from '#renderer/wizard/route.ts';
import { knownTo } from '#renderer/wizard/turns.ts';
import { setUpMfa } from '#renderer/wizards/set-up-mfa/wizard.ts';
import { anOverview, givenWith, hostWith, noon, registered } from '#tests/renderer/wizard/given.ts';
import { aKey } from './key.ts';

type Mfa = Given['host']['mfa'];
/** A bug in a call would be told here. */
const onFault = (error: unknown) => {
  throw error;
};
const never = new Promise<never>(() => undefined);

/** A walk through the real table over a host that notes what it was asked. */
function walk(calls: Parameters<typeof hostWith>[0] = {}, changes: Partial<Given> = {}) {
  const sent: [call: string, input: unknown][] = [];
  const noting =
    <I, O>(name: string, call: (input: I) => O) =>
    (input: I) => {
      sent.push([name, input]);
      return call(input);
    };
  let keys = 0;
  const begin = calls.begin ?? (async () => done(aKey(`key-${String((keys += 1))}`)));
  const host = hostWith({
    begin: noting('begin', begin),
    check: noting('check', calls.check ?? (async () => done({}))),
    complete: noting('complete', calls.complete ?? (async () => registered)),
    prove: noting('prove', calls.prove ?? (async () => done({}))),
  });
  const actor = createActor(wizardMachine, {
    input: { wizard: setUpMfa, given: () => givenWith({ host, ...changes }), onFault },
  }).start();
  const answer = async (typed: unknown) => {
    actor.send({ type: 'answer', answer: typed });
    await flushPromises();
  };
  return {
    actor,
    sent,
    answer,
    names: () => sent.map(([name]) => name),
    look: () => actor.getSnapshot().context,
    toGo: () => {
      const { context } = actor.getSnapshot();
      return standOn(setUpMfa, knownTo(context), context).toGo;
    },
    to: async (step: 'scan' | 'digits' | 'release' | 'done') => {
      const steps = { scan: 1, digits: 2, release: 3, done: 4 }[step];
      for (const typed of answers.slice(0, steps)) await answer(typed);
    },
  };
}
const release = { releaseCode: '604917', again: '604917' };
const answers = [{ app: 'any' }, {}, { code: '１２３-４５６' }, release];
const redo = { type: 'redo', step: 'app' } as const;

describe('setting up MFA', () => {
  it('asks the portal three things and counts down the steps to go', async () => {
    const visit = walk();
    const counted = [visit.toGo()];
    for (const typed of answers) {
      await visit.answer(typed);
      counted.push(visit.toGo());
    }
    expect(counted).toEqual([4, 3, 2, 1, 0]);
    expect(visit.sent).toEqual([
      ['begin', {}],
      ['check', { enrolmentId: 'key-1', code: '１２３-４５６' }],
      ['complete', { enrolmentId: 'key-1', releaseCode: '604917' }],
    ]);
    expect(visit.actor.getSnapshot().value).toBe('finished');
    expect(visit.look().answers).toEqual({});
    expect(visit.look().results).toEqual({
      registration: { ...registered.value, replacedDevice: false },
    });
  });

  it('never asks for a key where registering is not allowed', async () => {
    const mfa = { ...anOverview.mfa, daysLeft: -1, mayRegisterHere: false };
    const visit = walk({}, { overview: { ...anOverview, mfa } });
    await visit.answer({});
    expect(visit.look().at).toBe('not-here');
    expect(visit.sent).toEqual([]);
    expect(visit.toGo()).toBe(0);
  });

  it('says so too when the portal has changed its mind since', async () => {
    const visit = walk({ begin: async () => fail('mfa-not-allowed-here', {}) });
    await visit.to('scan');
    expect(visit.look().at).toBe('not-here');
  });

  it('asks the password once more where the sign-in no longer counts, and goes on', async () => {
    let proofs = 0;
    const begin: Mfa['begin'] = async () =>
      proofs ? done(aKey('k')) : fail('proof-needed', { because: 'time' });
    const visit = walk({ begin, prove: async () => ((proofs += 1), done({})) });
    await visit.to('scan');
    expect(visit.look().at).toBe('proof');
    expect(visit.toGo()).toBe(4);
    await visit.answer({ password: 'a password' });
    expect(visit.look().at).toBe('scan');
    expect(JSON.stringify(visit.look().answers)).not.toContain('a password');
    expect(visit.names()).toEqual(['begin', 'prove', 'begin']);
  });

  it('keeps the key when the app is chosen again', async () => {
    const visit = walk();
    await visit.to('scan');
    visit.actor.send({ type: 'back' });
    await visit.answer({ app: 'add-on' });
    expect(visit.look().results).toMatchObject({ key: { enrolmentId: 'key-1', isRenewed: false } });
    expect(visit.names()).toEqual(['begin']);
  });

  it('fetches another key only on request, and calls it renewed', async () => {
    const visit = walk();
    await visit.to('digits');
    visit.actor.send(redo);
    await flushPromises();
    expect(visit.look().at).toBe('scan');
    expect(visit.look().results).toMatchObject({ key: { enrolmentId: 'key-2', isRenewed: true } });
  });

  it('fetches another key on the way on when the first one is near its end', async () => {
    let keys = 0;
    const begin = async () => done({ ...aKey(`key-${String((keys += 1))}`), secondsLeft: 60 });
    const visit = walk({ begin });
    await visit.to('scan');
    visit.actor.send({ type: 'back' });
    await visit.answer({ app: 'any' });
    expect(visit.look().results).toMatchObject({ key: { enrolmentId: 'key-2', isRenewed: true } });
  });

  it('checks the new key after a renewal', async () => {
    const visit = walk({ check: async () => fail('mfa-key-expired', {}) });
    await visit.to('release');
    expect(visit.look()).toMatchObject({ at: 'digits', failure: { code: 'mfa-key-expired' } });
    visit.actor.send(redo);
    await flushPromises();
    await visit.answer({});
    await visit.answer({ code: '000000' });
    expect(visit.sent.at(-1)).toEqual(['check', { enrolmentId: 'key-2', code: '000000' }]);
  });

  it('knows when a key runs out by the clock of the kiosk', async () => {
    const visit = walk();
    await visit.to('scan');
    expect(visit.look().results).toMatchObject({ key: { endsAt: noon + 600_000 } });
  });

  it.each(['12345', '1234567', 'abcdef', ''])('sends nothing for the code %s', async (code) => {
    const visit = walk();
    await visit.to('digits');
    await visit.answer({ code });
    expect(visit.look()).toMatchObject({ at: 'digits', problem: 'six-digits' });
    expect(visit.names()).toEqual(['begin']);
  });
});

describe.each(['app', 'scan', 'digits', 'release'])('leaving at %s', (at) => {
  const place = ['app', 'scan', 'digits', 'release'].indexOf(at);
  const slow: () => Promise<Outcome<never, never>> = async () => never;

  it('wipes key and answers', async () => {
    const visit = walk();
    for (const typed of answers.slice(0, place)) await visit.answer(typed);
    expect(visit.look().at).toBe(at);
    visit.actor.send({ type: 'leave' });
    expect(visit.look()).toMatchObject({ answers: {}, results: {} });
  });

  it('sends once for three presses while the portal is slow', async () => {
    const calls = [{ begin: slow }, {}, { check: slow }, { complete: slow }][place];
    const visit = walk(calls);
    for (const typed of answers.slice(0, place)) await visit.answer(typed);
    const before = visit.sent.length;
    // The step after `scan` sends nothing, so its three presses land on the digits as no answer.
    const typed = at === 'scan' ? {} : answers[place];
    for (let press = 0; press < 3; press += 1) void visit.answer(typed);
    await flushPromises();
    expect(visit.sent).toHaveLength(before + (at === 'scan' ? 0 : 1));
  });
});
