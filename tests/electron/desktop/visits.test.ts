import { expect, test } from 'vitest';
import { Visits } from '#electron/desktop/visits.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { done, fail } from '#shared/outcome.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';
import {
  createFakePair,
  type FakePair,
  type FakePairOptions,
  type PairEnd,
} from '#tests/support/fake-pair.ts';

const now = Date.parse('2026-05-01T09:00:00Z');

/** The breaks that were told, and what is said to them. */
interface Heard {
  readonly kinds: BreakKind[];
  answer: 'go-on' | 'out-of-order';
}

/** Visits over fake pairs; `plan` says how the first of them behave. */
function createVisits(...plan: readonly FakePairOptions[]) {
  const pairs: FakePair[] = [];
  const log = createFakeLog();
  const timer = createFakeTimer();
  const heard: Heard = { kinds: [], answer: 'go-on' };
  let givenUp = 0;
  const visits = new Visits({
    openPair: () => {
      const pair = createFakePair(plan[pairs.length]);
      pairs.push(pair);
      return pair;
    },
    clock: () => now + timer.now(),
    ...{ passed: timer.now, after: timer.after, every: timer.every },
    places: { clipboard: async () => 'checked', temp: async () => 'checked' },
    afterWipe: () => 'go-on',
    log,
    afterBreak: (kind) => {
      heard.kinds.push(kind);
      return heard.answer;
    },
    giveUp: () => (givenUp += 1),
  });
  return { visits, pairs, log, timer, heard, givenUp: () => givenUp };
}

/** Lets everything happen that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function statesOf(pairs: readonly FakePair[]): readonly string[] {
  return pairs.map((pair) => pair.state());
}

/** What a page was told of the visit before it. */
function receiptsOf(pair: FakePair | undefined) {
  return pair?.pushes.filter(({ push }) => push === 'receipt');
}

const receipt = {
  endedAt: '2026-05-01T09:00:00.000Z',
  reason: 'end',
  portalSession: 'ended',
  memory: 'processes-gone',
};

test('the first page is shown and the next pair stands ready', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  expect(statesOf(pairs)).toEqual(['shown', 'hidden']);
  expect(visits.isShown(pairs[0])).toBe(true);
  expect([visits.pairOf(pairs[1]), visits.isShown(pairs[1])]).toEqual([pairs[1], false]);
});

test('End shows the standby pair, which gets the receipt, and another is prepared', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  await visits.end({ reason: 'end' });
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'shown', 'hidden']);
  expect(pairs.map(receiptsOf)).toEqual([[], [{ push: 'receipt', value: receipt }], []]);
  expect(visits.pairOf(pairs[0])).toBeUndefined();
});

test('the next visitor need not wait for the portal, and may end before it has answered', async () => {
  const late = Promise.withResolvers<PairEnd>();
  const { visits, pairs } = createVisits({ end: late.promise });
  await visits.start();
  const first = visits.end({ reason: 'idle' });
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'shown', 'hidden']);
  await visits.end({ reason: 'end' });
  late.resolve({ portalSession: 'unknown', areGone: false });
  await first;
  expect(statesOf(pairs)).toEqual(['ended', 'ended', 'shown', 'hidden']);
  const told = { ...receipt, reason: 'idle', portalSession: 'unknown', memory: 'not-checked' };
  expect(receiptsOf(pairs[1])).toEqual([{ push: 'receipt', value: told }]);
});

test('End pressed twice ends one visit', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  await Promise.all([visits.end({ reason: 'end' }), visits.end({ reason: 'end' })]);
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'shown', 'hidden']);
});

test('a visit that breaks ends as trouble', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  visits.tellUse(true);
  pairs[0]?.breakDown();
  await settle();
  const value = { ...receipt, reason: 'trouble' };
  expect(receiptsOf(pairs[1])).toEqual([{ push: 'receipt', value }]);
});

test('a page that breaks where nobody is makes way without a receipt', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  pairs[0]?.breakDown();
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'shown', 'hidden']);
  expect(receiptsOf(pairs[1])).toEqual([]);
  expect(visits.standing().state).toBe('attract');
});

test('what all pages share is gone: a pair on its way is opened anew, one that stands is not', async () => {
  const lost = Promise.withResolvers<undefined>();
  const { visits, pairs, heard } = createVisits(
    {},
    {},
    { ready: lost.promise.then(() => undefined) },
  );
  await visits.start();
  await settle();
  visits.broke('killed');
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'shown', 'hidden']);
  visits.broke('killed');
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'ended', 'ended', 'shown', 'hidden']);
  // It comes up after all, and is nobody's.
  lost.resolve(undefined);
  await settle();
  expect(visits.isShown(pairs[3])).toBe(true);
  expect(heard.kinds).toEqual(['killed', 'killed']);
});

test('a pair is opened anew twice for what else is gone, and then trusted', async () => {
  const slow = Promise.withResolvers<undefined>();
  const ready = slow.promise.then(() => undefined);
  const { visits, pairs } = createVisits({}, { ready }, { ready }, { ready });
  await visits.start();
  for (let loss = 0; loss < 4; loss += 1) {
    visits.broke('killed');
    await settle();
  }
  expect(statesOf(pairs)).toEqual(['ended', 'ended', 'ended', 'hidden']);
  slow.resolve(undefined);
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'ended', 'ended', 'shown', 'hidden']);
});

test('who has just left is told of it at the page that takes the place of a broken one', async () => {
  const { visits, pairs, timer } = createVisits();
  await visits.start();
  visits.tellUse(true);
  await visits.end({ reason: 'end' });
  pairs[1]?.breakDown();
  await settle();
  expect(receiptsOf(pairs[2])).toEqual([{ push: 'receipt', value: receipt }]);
  timer.pass(61_000);
  pairs[2]?.breakDown();
  await settle();
  expect(receiptsOf(pairs[3])).toEqual([]);
});

test('and of nothing that is another’s once somebody else has begun', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  visits.tellUse(true);
  await visits.end({ reason: 'end' });
  visits.tellUse(true);
  pairs[1]?.breakDown();
  await settle();
  const value = { ...receipt, reason: 'trouble' };
  expect(receiptsOf(pairs[2])).toEqual([{ push: 'receipt', value }]);
});

test('a page that breaks while the last visit is still being wiped has that one’s receipt', async () => {
  const end = Promise.withResolvers<PairEnd>();
  const { visits, pairs } = createVisits({ end: end.promise });
  await visits.start();
  visits.tellUse(true);
  const ending = visits.end({ reason: 'end' });
  await settle();
  pairs[1]?.breakDown();
  await settle();
  end.resolve({ portalSession: 'ended', areGone: true });
  await ending;
  expect(receiptsOf(pairs[2])).toEqual([{ push: 'receipt', value: receipt }]);
});

test('a page whose visit has called something ends as a visit, whatever it says', async () => {
  const { visits, pairs } = createVisits({ hasBegun: true });
  await visits.start();
  pairs[0]?.breakDown();
  await settle();
  expect(receiptsOf(pairs[1])).toMatchObject([{ value: { reason: 'trouble' } }]);
});

test('a pair that breaks while it stands by is replaced unseen', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  await settle();
  pairs[1]?.breakDown();
  await settle();
  expect(statesOf(pairs)).toEqual(['shown', 'ended', 'hidden']);
  await visits.end({ reason: 'end' });
  expect(pairs[2]?.state()).toBe('shown');
});

test('a pair that does not come up is tried three times, then given up', async () => {
  const ready = Promise.reject(new Error('no page'));
  ready.catch(() => undefined);
  const bad = { ready };
  const { visits, pairs, givenUp, log } = createVisits(bad, bad, bad);
  void visits.start();
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'ended', 'ended']);
  expect(givenUp()).toBe(1);
  expect(log.events).toHaveLength(3);
});

test('every break is told, and what breaks again and again is opened again after a breath', async () => {
  const { visits, pairs, heard, timer } = createVisits({}, {});
  heard.answer = 'out-of-order';
  await visits.start();
  await settle();
  pairs[0]?.breakDown('hang');
  await settle();
  expect(heard.kinds).toEqual(['hang']);
  expect(statesOf(pairs)).toEqual(['ended', 'shown']);
  timer.pass(5_000);
  await settle();
  expect(statesOf(pairs)).toEqual(['ended', 'shown', 'hidden']);
});

test('closing ends every pair', async () => {
  const { visits, pairs } = createVisits();
  await visits.start();
  await visits.close();
  expect(statesOf(pairs)).toEqual(['ended', 'ended']);
});

test('what a visit has printed is printed by the page that is shown, and told in its receipt', async () => {
  const { visits, pairs } = createVisits({ paper: 'printed' });
  expect(await visits.print('slip')).toEqual(fail('printer-missing', { paper: 'slip' }));
  await visits.start();
  expect(await visits.print('slip')).toEqual(done({}));
  await visits.end({ reason: 'end' });
  expect(receiptsOf(pairs[1])).toEqual([
    { push: 'receipt', value: { ...receipt, paper: 'printed' } },
  ]);
});

test('the queue is looked at only once the page is gone that could send to it', async () => {
  const order: string[] = [];
  const end = { portalSession: 'none', areGone: true } as const;
  const { visits, pairs } = createVisits({ end: Promise.resolve(end) });
  await visits.start();
  const [first] = pairs;
  if (!first) throw new Error('no page');
  Object.assign(first, {
    clearPaper: async () => void order.push(`cleared while ${first.state()}`),
  });
  await visits.end({ reason: 'next-person' });
  expect(order).toEqual(['cleared while ended']);
});
