import { expect, test } from 'vitest';
import { Visits } from '#electron/desktop/visits.ts';
import { mustRestart } from '#electron/services/visits/wipe.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePair, type FakePair, type FakePairOptions } from '#tests/support/fake-pair.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const minute = 60_000;

/** Visits whose first page is shown and the next one ready; `plan` says how the first of them behave. */
async function startVisits(...plan: readonly FakePairOptions[]) {
  const pairs: FakePair[] = [];
  const timer = createFakeTimer();
  const wall = { now: 0 };
  const visits = new Visits({
    openPair: () => {
      const pair = createFakePair(plan[pairs.length]);
      pairs.push(pair);
      return pair;
    },
    clock: () => wall.now,
    ...{ passed: timer.now, after: timer.after, every: timer.every },
    places: { clipboard: async () => 'checked', temp: async () => 'checked' },
    afterWipe: (wipe) => (mustRestart(wipe) ? 'restarts' : 'go-on'),
    log: createFakeLog(),
    giveUp: () => undefined,
  });
  await visits.start();
  await settle();
  const states = () => pairs.map((pair) => pair.state());
  return { visits, pairs, timer, wall, states };
}

/** Lets everything happen that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('another setup replaces the pair that stands by, and not the page that is shown', async () => {
  const { visits, states } = await startVisits();
  visits.renew();
  await settle();
  expect(states()).toEqual(['shown', 'ended', 'hidden']);
});

test('a visit keeps its page however long it takes; the next one has the other setup', async () => {
  const { visits, pairs, timer, states } = await startVisits();
  visits.tellUse(true);
  visits.renew();
  timer.pass(30 * minute);
  await settle();
  expect(states()).toEqual(['shown', 'ended', 'hidden']);
  await visits.end({ reason: 'end' });
  await settle();
  expect(states()).toEqual(['ended', 'ended', 'shown', 'hidden']);
  expect(pairs[2]?.pushes).toContainEqual(expect.objectContaining({ push: 'receipt' }));
  visits.tellUse(false);
  timer.pass(30 * minute);
  await settle();
  expect(states()).toEqual(['ended', 'ended', 'shown', 'hidden']);
});

test('a page that nobody has used for a minute makes way, without a receipt', async () => {
  const { visits, pairs, timer, states } = await startVisits();
  visits.tellUse(true);
  visits.renew();
  timer.pass(minute);
  visits.tellUse(false);
  timer.pass(minute - 5_000);
  await settle();
  expect(states()).toEqual(['shown', 'ended', 'hidden']);
  timer.pass(5_000);
  await settle();
  expect(states()).toEqual(['ended', 'ended', 'shown', 'hidden']);
  expect(pairs[2]?.pushes.map(({ push }) => push)).toEqual(['wiping', 'wiping']);
});

test('a page at which somebody has been makes way once nobody is there, without a receipt', async () => {
  const { visits, pairs, states } = await startVisits();
  visits.tellUse(true);
  visits.tellQuiet();
  await settle();
  expect(states()).toEqual(['shown', 'hidden']);
  visits.tellUse(false);
  visits.tellQuiet();
  await settle();
  expect(states()).toEqual(['ended', 'shown', 'hidden']);
  expect(pairs[1]?.pushes.map(({ push }) => push)).toEqual(['wiping', 'wiping']);
  // At the next one nobody has been.
  visits.tellQuiet();
  await settle();
  expect(states()).toEqual(['ended', 'shown', 'hidden']);
});

test('whoever only printed a guide there has an end in the record', async () => {
  const { visits, pairs, timer } = await startVisits();
  visits.renew();
  timer.pass(minute);
  await settle();
  const end = { reason: 'idle', portalSession: 'ended', memory: 'processes-gone' };
  expect(pairs[0]?.ends).toEqual([end]);
});

test('where a page that makes way leaves something behind, nobody begins before the restart', async () => {
  const end = Promise.resolve({ portalSession: 'none', areGone: false } as const);
  const { visits, timer } = await startVisits({ end });
  visits.renew();
  timer.pass(minute);
  await settle();
  timer.pass(minute);
  await settle();
  expect(visits.standing().state).toBe('wiping');
});

test('a change while the next page is on its way waits for the end of that one', async () => {
  const { visits, states } = await startVisits();
  const ending = visits.end({ reason: 'end' });
  visits.renew();
  await ending;
  await settle();
  expect(states()).toEqual(['ended', 'shown', 'hidden']);
  await visits.end({ reason: 'end' });
  await settle();
  expect(states()).toEqual(['ended', 'ended', 'shown', 'hidden']);
});

test('two changes at once leave one pair that stands by', async () => {
  const { visits, states } = await startVisits();
  visits.renew();
  visits.renew();
  await settle();
  expect(states()).toEqual(['shown', 'ended', 'ended', 'hidden']);
});

test('closing ends the pairs of both setups', async () => {
  const { visits, states } = await startVisits();
  visits.renew();
  await settle();
  await visits.close();
  expect(states()).toEqual(['ended', 'ended', 'ended']);
});

test('closing waits for no pair that is on its way, and opens none any more', async () => {
  const { visits, pairs, states } = await startVisits({}, { ready: new Promise(() => undefined) });
  visits.broke('killed');
  await visits.close();
  await settle();
  expect(states()).toEqual(['ended', 'ended']);
  expect(pairs[0]?.ends).toHaveLength(1);
});

test('a clock that is set a day ahead or back makes no page make way, and keeps none', async () => {
  const { visits, timer, wall, states } = await startVisits();
  visits.tellUse(true);
  visits.renew();
  visits.tellUse(false);
  wall.now += 86_400_000;
  timer.pass(minute - 5_000);
  await settle();
  expect(states()).toEqual(['shown', 'ended', 'hidden']);
  wall.now -= 2 * 86_400_000;
  timer.pass(5_000);
  await settle();
  expect(states()).toEqual(['ended', 'ended', 'shown', 'hidden']);
});
