import { expect, test } from 'vitest';
import {
  missedParts,
  mustRestart,
  runWipe,
  type WipeActs,
} from '#electron/services/visits/wipe.ts';
import type { After } from '#electron/services/timer.ts';
import { wipeParts, type PartResult, type WipePart } from '#shared/wipe-parts.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const at = Date.parse('2026-05-01T09:00:00Z');

/** Parts that are all seen to be done, but for those that are given; each says when its turn is. */
function actsWith(changes: Partial<WipeActs>, order: (WipePart | 'page')[] = []): WipeActs {
  return Object.fromEntries(
    ([...wipeParts, 'page'] as const).map((part) => {
      const act = async (): Promise<PartResult> => 'checked';
      const run = () => {
        order.push(part);
        return (changes[part] ?? act)();
      };
      return [part, run];
    }),
  ) as WipeActs; // every part has its entry
}

function start(changes: Partial<WipeActs> = {}) {
  const timer = createFakeTimer();
  const order: (WipePart | 'page')[] = [];
  const acts = actsWith(changes, order);
  const time = { after: timer.after, passed: timer.now, clock: () => at };
  const { whole: wipe, ...early } = runWipe(acts, time);
  return { timer, order, wipe, ...early };
}

function never(): Promise<PartResult> {
  return new Promise(() => undefined);
}

/** Whether a promise has settled already, and with what. */
async function now(promise: Promise<boolean>): Promise<boolean | 'not yet'> {
  await settle();
  return Promise.race([promise, Promise.resolve('not yet' as const)]);
}

/** Lets everything happen that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('every part is done, the screen before anything is waited for, the check at last', async () => {
  const { order, wipe } = start();
  expect(order).toEqual(['screen']);
  const { parts } = await wipe;
  expect(order.toSorted()).toEqual([...wipeParts, 'page'].toSorted());
  expect(order.slice(0, 3)).toEqual(['screen', 'session', 'page']);
  expect(order.indexOf('processes')).toBeGreaterThan(order.indexOf('session'));
  expect(order.indexOf('partition')).toBeGreaterThan(order.indexOf('page'));
  expect(order.at(-1)).toBe('check');
  expect(missedParts(parts)).toEqual([]);
});

test('a part that never ends is missed at its deadline, and the rest is done all the same', async () => {
  const { timer, order, wipe } = start({ partition: never });
  await settle();
  expect(order).not.toContain('check');
  timer.pass(1_500);
  const done = await wipe;
  expect(done).toMatchObject({
    at,
    tookMs: 1_500,
    parts: { partition: 'missed', temp: 'checked' },
  });
  expect(order.toSorted()).toEqual([...wipeParts, 'page'].toSorted());
});

test('while the portal is silent, all that whoever comes next could meet is gone before', async () => {
  const { timer, order, wipe, usable, mended } = start({ session: never });
  expect([await now(usable), await now(mended)]).toEqual([true, 'not yet']);
  expect(order).toEqual(expect.arrayContaining(['partition', 'clipboard', 'temp', 'paper']));
  expect(order).not.toContain('processes');
  timer.pass(4_500);
  expect(await mended).toBe(true);
  expect(missedParts((await wipe).parts)).toEqual(['session']);
});

test('nobody waits for a silent printer', async () => {
  const { timer, wipe, mended } = start({ paper: never });
  expect(await now(mended)).toBe(true);
  timer.pass(15_000);
  expect(missedParts((await wipe).parts)).toEqual(['paper']);
});

test('nor does a restart that is due', async () => {
  const { wipe, usable, mended } = start({ paper: never, temp: async () => 'missed' });
  expect([await usable, await mended]).toEqual([false, false]);
  expect(missedParts((await wipe).parts)).toEqual(['paper', 'temp']);
});

test('a page whose process stays is nothing that anybody could use', async () => {
  const { usable } = start({ page: async () => 'missed' });
  expect(await usable).toBe(false);
});

test('a computer that stood still for a minute has missed nothing: the part is done once it goes on', async () => {
  const partition = Promise.withResolvers<PartResult>();
  const late: (() => void)[] = [];
  const time = { passed: () => 0, clock: () => at };
  // What falls due meanwhile comes at once when it goes on, each timer once.
  const after: After = (_milliseconds, act) => {
    late.push(act);
    return () => undefined;
  };
  const { whole } = runWipe(actsWith({ partition: () => partition.promise }), { ...time, after });
  await settle();
  for (const act of late.splice(0)) act();
  partition.resolve('checked');
  expect(missedParts((await whole).parts)).toEqual([]);
});

test('a part that fails is missed, and what it threw is nobody’s to read', async () => {
  const { wipe } = start({ clipboard: () => Promise.reject(new Error('what somebody copied')) });
  const done = await wipe;
  expect(missedParts(done.parts)).toEqual(['clipboard']);
  expect(JSON.stringify(done)).not.toContain('copied');
});

for (const part of wipeParts) {
  const isPortals = part === 'session' || part === 'paper';
  test(`${part} missed ${isPortals ? 'is nothing that a restart mends' : 'restarts the program'}`, async () => {
    const { wipe } = start({ [part]: async () => 'missed' });
    expect(mustRestart(await wipe)).toBe(!isPortals);
  });
}

test('what there was not is not missed', async () => {
  const { wipe } = start({ session: async () => 'none', paper: async () => 'none' });
  const done = await wipe;
  expect(done.parts).toMatchObject({ session: 'none', paper: 'none' });
  expect([missedParts(done.parts), mustRestart(done)]).toEqual([[], false]);
});
