import { expect, test } from 'vitest';
import { watchVisit } from '#electron/services/visits/visit-watch.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';

test('an event that has no place where the kiosk stands changes nothing, is told and counted', () => {
  const log = createFakeLog();
  const watch = watchVisit({ passed: () => 7, log });
  watch.hear('wiped');
  expect(watch.hear('answered')).toBe(false);
  expect(watch.standing()).toMatchObject({ state: 'attract', since: 7 });
  expect(log.events).toEqual([
    { name: 'visit-event-refused', heard: 'answered', state: 'attract' },
  ]);
  for (let told = 0; told < 1_000; told += 1) watch.hear('answered');
  expect([watch.refused(), log.events.length]).toEqual([1_001, 100]);
});
