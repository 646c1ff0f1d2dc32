import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Round } from '#electron/services/network/look-round.ts';
import { holdMs, openNetwork, roundOf } from './given-network.ts';

const never = () => new Promise<Round>(() => undefined);

describe('when the link changes', () => {
  test('it is asked at once, and what was on its way is called off', async () => {
    const { watch, world, rounds, pass } = openNetwork();
    await watch.check();
    world.round = never;
    void watch.check();
    world.links = 'somewhere else';
    await pass(500);
    expect([rounds.begun, rounds.stopped]).toEqual([4, 1]);
  });

  test('a verdict that is confirmed stays on the screen', async () => {
    const { watch, world, pass, verdicts } = openNetwork();
    await watch.check();
    world.links = 'the same network by another way';
    await pass(holdMs);
    expect(verdicts()).toEqual(['on']);
  });

  test('another one is said when it has been quiet for the hold-down, and unknown until then', async () => {
    const { watch, world, pass, verdicts } = openNetwork();
    await watch.check();
    world.links = 'home';
    world.round = async () => roundOf('off');
    await pass(500);
    expect(watch.evidence()).toMatchObject({ verdict: 'unknown', reasons: ['held-down'] });
    await pass(holdMs - 500);
    expect(verdicts()).toEqual(['on', 'unknown']);
    await pass(500);
    expect(verdicts()).toEqual(['on', 'unknown', 'off']);
  });

  test('nothing is said to be on or off five seconds later unless somebody has said so', async () => {
    const { watch, world, pass, verdicts } = openNetwork();
    await watch.check();
    world.round = never;
    world.links = 'a black hole';
    await pass(4_500);
    expect(watch.verdict()).toBe('on');
    await pass(500);
    expect(verdicts()).toEqual(['on', 'unknown']);
    expect(watch.evidence().reasons).toEqual(['not-confirmed']);
  });

  test('again and again, the five seconds count from the first time', async () => {
    const { watch, world, pass, verdicts } = openNetwork();
    await watch.check();
    world.round = never;
    for (let times = 0; times < 10; times += 1) {
      world.links = `flap ${times}`;
      await pass(500);
    }
    expect(verdicts()).toEqual(['on', 'unknown']);
  });
});

test('a link that flaps 100 times changes the screen once, and once more when it is quiet', async () => {
  const { watch, world, pass, verdicts } = openNetwork();
  await watch.check();
  for (let times = 0; times < 100; times += 1) {
    const isHome = times % 2 === 0;
    world.links = isHome ? 'nothing' : 'campus';
    world.round = async () => roundOf(isHome ? 'unknown' : 'on');
    await pass(1_000);
  }
  expect(verdicts()).toEqual(['on', 'unknown']);
  await pass(holdMs);
  expect(verdicts()).toEqual(['on', 'unknown', 'on']);
});

interface Beat {
  readonly links: string;
  readonly verdict: 'on' | 'off' | 'unknown';
}

/** The most changes on the screen within one hold-down, over these half-seconds. */
async function mostInOneHold(beats: readonly Beat[]): Promise<number> {
  const { world, now, told, pass } = openNetwork();
  let heldUntil = 0;
  let most = 0;
  let inHold = 0;
  for (const { links, verdict } of beats) {
    const hasChanged = links !== world.links;
    const before = told.length;
    world.links = links;
    world.round = async () => roundOf(verdict);
    await pass(500);
    if (hasChanged && now.steady >= heldUntil) inHold = 0;
    if (hasChanged) heldUntil = now.steady + holdMs;
    if (now.steady < heldUntil) inHold += told.length - before;
    most = Math.max(most, inHold);
  }
  return most;
}

test('however links, answers and time go: in one hold-down the screen changes once at most', async () => {
  const step = fc.record({
    links: fc.constantFrom('one', 'two', 'three'),
    verdict: fc.constantFrom<Beat['verdict']>('on', 'off', 'unknown'),
    halves: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const beats = steps.flatMap(({ halves, ...beat }) => Array<Beat>(halves).fill(beat));
      expect(await mostInOneHold(beats)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});
