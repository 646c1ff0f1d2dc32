import { describe, expect, test } from 'vitest';
import type { Round } from '#electron/services/network/look-round.ts';
import { openNetwork, roundOf, settle } from './given-network.ts';

describe('a verdict', () => {
  test('is unknown until two rounds in a row have said on', async () => {
    const { watch, rounds, told } = openNetwork();
    expect(watch.verdict()).toBe('unknown');
    await watch.check();
    expect([watch.verdict(), rounds.begun]).toEqual(['on', 2]);
    expect(told).toMatchObject([{ verdict: 'on', reasons: ['on'] }]);
  });

  test('is off with the first signed off', async () => {
    const { watch, world, rounds } = openNetwork();
    world.round = async () => roundOf('off');
    await watch.check();
    expect([watch.verdict(), rounds.begun]).toEqual(['off', 1]);
  });

  test('is unknown with the first round that fails, with its reason', async () => {
    const { watch, world } = openNetwork();
    await watch.check();
    world.round = async () => roundOf('unknown');
    await watch.check();
    expect(watch.evidence()).toMatchObject({ verdict: 'unknown', reasons: ['silent'] });
    expect(watch.evidence().until).toBeUndefined();
  });

  test('goes from off to on in one step, with the second answer', async () => {
    const { watch, world, verdicts } = openNetwork();
    world.round = async () => roundOf('off');
    await watch.check();
    world.round = async () => roundOf('on');
    await watch.check();
    expect(verdicts()).toEqual(['off', 'on']);
  });

  test('of one good answer between bad ones is never on', async () => {
    const { watch, world, verdicts } = openNetwork();
    let asked = 0;
    world.round = async () => roundOf((asked += 1) % 2 === 1 ? 'on' : 'unknown');
    for (let times = 0; times < 8; times += 1) await watch.check();
    expect(verdicts()).toEqual([]);
  });

  test('is nothing that a restart remembers', async () => {
    const before = openNetwork();
    await before.watch.check();
    expect(openNetwork().watch.verdict()).toBe('unknown');
  });

  test('after a fault of our own is unknown, and the fault is told', async () => {
    const { watch, world, faults } = openNetwork();
    await watch.check();
    const fault = new TypeError('a bug');
    world.round = () => Promise.reject(fault);
    await watch.check();
    expect(watch.evidence()).toMatchObject({ verdict: 'unknown', reasons: ['fault'] });
    expect(faults).toEqual([fault]);
  });
});

describe('between visits', () => {
  test('it asks about every minute', async () => {
    const { watch, rounds, pass } = openNetwork();
    await watch.check();
    await pass(59_500);
    expect(rounds.begun).toBe(2);
    await pass(500);
    expect(rounds.begun).toBe(3);
    await pass(60_000);
    expect(rounds.begun).toBe(4);
  });

  test('and not at all while a visit is on, but before the answers run out', async () => {
    const { watch, rounds, pass, verdicts } = openNetwork();
    await watch.check();
    watch.setVisit(true);
    await pass(113_500);
    expect(rounds.begun).toBe(2);
    await pass(500);
    expect(rounds.begun).toBe(3);
    expect(verdicts()).toEqual(['on']);
  });
});

describe('an answer that has run out', () => {
  test('is asked for anew just before, once', async () => {
    const { watch, world, rounds, pass, verdicts } = openNetwork();
    await watch.check();
    watch.setVisit(true);
    world.round = () => new Promise<Round>(() => undefined);
    await pass(119_500);
    expect([rounds.begun, watch.verdict()]).toEqual([3, 'on']);
    await pass(500);
    expect(verdicts()).toEqual(['on', 'unknown']);
    expect(watch.evidence().reasons).toEqual(['run-out']);
  });
});

describe('when the machine has slept or its clock was set', () => {
  test.each([
    ['its clock goes ahead', 60_000],
    ['its clock goes back', -86_400_000],
  ])('%s: nothing of before counts, and it is asked at once', async (_, jump) => {
    const { watch, world, now, tick, verdicts } = openNetwork();
    await watch.check();
    world.round = () => new Promise<Round>(() => undefined);
    now.wall += jump;
    tick();
    expect(verdicts()).toEqual(['on', 'unknown']);
    expect(watch.evidence().reasons).toEqual(['not-asked']);
  });

  test('a wake-up that the system tells is the same', async () => {
    const { watch, verdicts } = openNetwork();
    await watch.check();
    watch.woke();
    expect(watch.verdict()).toBe('unknown');
    await settle();
    await watch.check();
    expect(verdicts()).toEqual(['on', 'unknown', 'on']);
  });
});

describe('once it is closed', () => {
  test('it ends the round that is on, and asks and says nothing any more', async () => {
    const { watch, world, rounds, told, pass } = openNetwork();
    const late = Promise.withResolvers<Round>();
    world.round = () => late.promise;
    const asked = watch.check();
    watch.close();
    late.resolve(roundOf('off'));
    await asked;
    await pass(120_000);
    expect([rounds.begun, rounds.stopped, told.length]).toEqual([1, 1, 0]);
  });
});
