import { describe, expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { atTwo, letters, quiet } from './letters.ts';

describe('the wizard machine', () => {
  it('asks, works, moves and finishes, and then keeps only what the last screen says', async () => {
    const walk = await atTwo();
    expect(walk.look()).toEqual({
      value: 'asking',
      at: 'two',
      answers: { one: { word: 'hello' } },
      results: { gift: 'key' },
      ...quiet,
    });
    walk.answer({ code: '123456' });
    expect(walk.look()).toMatchObject({ value: 'working', answers: { one: { word: 'hello' } } });
    await walk.reply(done({ proof: 'stamped' }));
    expect(walk.look()).toEqual({
      value: 'finished',
      at: 'end',
      answers: {},
      results: { proof: 'stamped' },
      ...quiet,
    });
    expect(walk.sent.map(({ step, answer }) => [step, answer])).toEqual([
      ['one', { word: 'hello' }],
      ['two', { code: '123456' }],
    ]);
  });

  it('sends nothing when the answer does not fit, and names the problem', () => {
    const walk = letters();
    walk.answer({ word: 'h' });
    expect(walk.look()).toMatchObject({ value: 'asking', at: 'one', problem: 'too-short' });
    expect(walk.sent).toEqual([]);
  });

  it('shows a refusal on its step and clears it with the next answer', async () => {
    const walk = await atTwo();
    walk.answer({ code: '000000' });
    await walk.reply(fail('mfa-code-refused', { cause: { kind: 'just-expired' } }));
    expect(walk.look()).toMatchObject({
      value: 'asking',
      at: 'two',
      failure: { code: 'mfa-code-refused' },
      results: { gift: 'key' },
    });
    walk.answer({ code: '111111' });
    expect(walk.look()).toMatchObject({ value: 'working', failure: undefined });
  });

  it('sends once however often the button is pressed', async () => {
    const walk = letters();
    for (let press = 0; press < 5; press += 1) walk.answer({ word: 'hello' });
    await walk.reply(done({ gift: 'key' }));
    expect(walk.sent).toHaveLength(1);
    for (let press = 0; press < 5; press += 1) walk.answer({ code: '123456' });
    await walk.reply(done({ proof: 'stamped' }));
    for (let press = 0; press < 5; press += 1) walk.answer({});
    expect(walk.sent).toHaveLength(2);
  });

  it('takes a detour on the refusal that the table names, and Back returns from it', async () => {
    const walk = letters();
    walk.answer({ word: 'hello' });
    await walk.reply(fail('proof-needed', { because: 'time' }));
    expect(walk.look()).toMatchObject({ value: 'asking', at: 'aside', ...quiet });
    walk.actor.send({ type: 'back' });
    expect(walk.look()).toMatchObject({ value: 'asking', at: 'one' });
  });

  it('goes on from a detour as the table says, forgetting its answer', async () => {
    const walk = letters();
    walk.answer({ word: 'hello' });
    await walk.reply(fail('proof-needed', { because: 'time' }));
    walk.answer({ secret: 'x' });
    await walk.reply(done({ gift: 'key' }));
    expect(walk.look()).toMatchObject({ at: 'two', answers: { one: { word: 'hello' } } });
  });

  it('repeats an earlier call with the answer given there, and a refusal stays here', async () => {
    const walk = await atTwo();
    walk.actor.send({ type: 'redo', step: 'one' });
    await walk.reply(fail('portal-slow', { changed: 'no' }));
    expect(walk.look()).toMatchObject({ value: 'asking', at: 'two', results: { gift: 'key' } });
    walk.actor.send({ type: 'redo', step: 'one' });
    await walk.reply(done({ gift: 'second key' }));
    expect(walk.look()).toMatchObject({ at: 'two', results: { gift: 'second key' }, ...quiet });
    expect(walk.sent.slice(1)).toMatchObject([
      { step: 'one', answer: { word: 'hello' }, isRedo: true },
      { step: 'one', answer: { word: 'hello' }, isRedo: true },
    ]);
  });

  it('does not redo a step that was never answered', () => {
    const walk = letters();
    walk.actor.send({ type: 'redo', step: 'two' });
    expect(walk.look()).toMatchObject({ value: 'asking', at: 'one' });
    expect(walk.sent).toEqual([]);
  });

  it('goes back with the earlier answer kept, and leaves from the first step', async () => {
    const walk = await atTwo();
    walk.actor.send({ type: 'back' });
    expect(walk.look()).toMatchObject({ value: 'asking', at: 'one', answers: { one: {} } });
    walk.actor.send({ type: 'back' });
    expect(walk.look()).toMatchObject({ value: 'left', answers: {}, results: {} });
  });

  it('drops the call on Back at the first step', async () => {
    const walk = letters();
    walk.answer({ word: 'hello' });
    walk.actor.send({ type: 'back' });
    expect(walk.sent[0]?.signal.aborted).toBe(true);
    await walk.reply(done({ gift: 'late' }));
    expect(walk.look()).toMatchObject({ value: 'left', results: {} });
  });

  it('holds Back while a call that can not be taken back is under way', async () => {
    const walk = await atTwo();
    walk.answer({ code: '123456' });
    walk.actor.send({ type: 'back' });
    expect(walk.look()).toMatchObject({ value: 'working', at: 'two' });
    expect(walk.sent[1]?.signal.aborted).toBe(false);
  });

  it('keeps no way back once the portal has confirmed', async () => {
    const walk = await atTwo();
    walk.answer({ code: '123456' });
    await walk.reply(done({ proof: 'stamped' }));
    walk.actor.send({ type: 'back' });
    expect(walk.look()).toMatchObject({ value: 'finished', at: 'end' });
  });

  it('turns a fault into `internal` and reports it once', async () => {
    const walk = letters();
    const bug = new Error('a bug');
    walk.answer({ word: 'hello' });
    await walk.reply(Promise.reject(bug));
    expect(walk.look()).toMatchObject({
      value: 'asking',
      at: 'one',
      failure: { code: 'internal', incident: 'page' },
    });
    expect(walk.faults).toEqual([bug]);
  });
});
