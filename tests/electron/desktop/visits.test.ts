import { expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { PairEnd } from '#tests/support/fake-pair.ts';
import { createVisits, receipt, receiptsOf, settle, statesOf } from './given-visits.ts';

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
