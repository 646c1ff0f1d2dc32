import { expect, test } from 'vitest';
import { createWrongList } from '#electron/services/staff/wrong-list.ts';

test('remembers since when something is wrong, and from when to when something was', () => {
  let now = Date.parse('2026-11-28T09:07:31Z');
  const list = createWrongList(() => now);
  list.see(['printer', 'portal-away']);
  now += 60_000;
  list.see(['printer', 'portal-away']);
  now += 60_000;
  list.see(['printer']);
  expect(list.told()).toEqual({
    wrong: [{ what: 'printer', since: '2026-11-28T09:07:00.000Z' }],
    over: [
      {
        what: 'portal-away',
        since: '2026-11-28T09:07:00.000Z',
        until: '2026-11-28T09:09:00.000Z',
      },
    ],
  });
});

test('puts the most fundamental first, and forgets what is long over', () => {
  const list = createWrongList(() => 0);
  for (let times = 0; times < 60; times += 1) {
    list.see(['printer']);
    list.see([]);
  }
  list.see(['posture-weaker', 'printer', 'out-of-order']);
  expect(list.told().wrong.map(({ what }) => what)).toEqual([
    'out-of-order',
    'printer',
    'posture-weaker',
  ]);
  expect(list.told().over).toHaveLength(50);
});
