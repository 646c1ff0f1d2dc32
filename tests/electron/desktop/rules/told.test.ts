import { expect, test } from 'vitest';
import { hearAttempts } from '#electron/desktop/rules/told.ts';
import { attempts } from '#electron/services/attempts.ts';
import { attemptRecord } from '#electron/services/audit/attempt-record.ts';
import { createFakeAudit } from '#tests/support/fake-audit.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';

test('attempts are written down by their kind, and an endless row of them is not', () => {
  const log = createFakeLog();
  const clock = { now: 0 };
  const { told } = hearAttempts(log, () => clock.now);
  for (let tried = 0; tried < 1_000; tried += 1) told('second-window');
  expect(log.events).toHaveLength(20);
  clock.now = 60_000;
  told('download');
  expect(log.events).toHaveLength(21);
});

test('the audit log hears of every kind of attempt, and of twenty in an hour', () => {
  const [audit, clock] = [createFakeAudit(), { now: 0 }];
  const { told, alsoTell } = hearAttempts(createFakeLog(), () => clock.now);
  told('download');
  alsoTell(attemptRecord(audit, () => clock.now));
  for (const what of attempts) told(what);
  expect(audit.said).toEqual(attempts.map((what) => ({ event: 'attempt_refused', what })));
  for (let tried = 0; tried < 1_000; tried += 1) told('page-moved');
  expect(audit.said).toHaveLength(21);
  expect(audit.said.at(-1)).toEqual({ event: 'excess_rate_limit_exceeded', what: 'attempts' });
  clock.now = 3_600_000;
  told('permission');
  expect(audit.said.at(-1)).toEqual({ event: 'attempt_refused', what: 'permission' });
});
