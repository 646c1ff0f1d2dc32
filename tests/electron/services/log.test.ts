import { expect, test } from 'vitest';
import { createLog } from '#electron/services/log.ts';

test('an event is one line of JSON with its time', () => {
  const lines: string[] = [];
  const clock = () => Date.parse('2026-11-24T01:24:00Z');
  const log = createLog(clock, (line) => void lines.push(line));
  log.event('visit-ended', { reason: 'idle', seconds: 60 });
  log.event('started');
  const time = '2026-11-24T01:24:00.000Z';
  expect(lines).toEqual([
    `{"time":"${time}","event":"visit-ended","reason":"idle","seconds":60}`,
    `{"time":"${time}","event":"started"}`,
  ]);
});
