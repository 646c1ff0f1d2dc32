import { expect, test } from 'vitest';
import type { PairEnd } from '#tests/support/fake-pair.ts';
import { createVisits, receipt, receiptsOf, settle, statesOf } from './given-visits.ts';

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
