import { expect, test } from 'vitest';
import { newestLines } from '#electron/services/staff/log-view.ts';

const at = '2026-11-28T09:07Z';

test('shows the newest lines first, without what the chain is made of', () => {
  const newest = newestLines();
  newest.take({ n: 1, at, event: 'audit_begun', because: 'first', previous: 'A', mac: 'B' });
  newest.take({ n: 2, at, event: 'network_changed', verdict: 'on', mac: 'C' });
  expect(newest.lines()).toEqual([
    { n: 2, at, event: 'network_changed', fields: { verdict: 'on' } },
    { n: 1, at, event: 'audit_begun', fields: { because: 'first' } },
  ]);
});

test('shows no line of a visit: the minute would tell whose it was', () => {
  const newest = newestLines();
  newest.take({ n: 1, at, event: 'visit_step', visit: '0123456789ab', call: 'mfa.check' });
  expect(newest.lines()).toEqual([]);
});

test('keeps a hundred', () => {
  const newest = newestLines();
  for (let n = 1; n <= 1_000; n += 1) newest.take({ n, at, event: 'sys_startup' });
  expect(newest.lines().map(({ n }) => n)).toEqual(
    Array.from({ length: 100 }, (_, k) => 1_000 - k),
  );
});
