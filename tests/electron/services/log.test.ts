import { expect, test } from 'vitest';
import { createLog, logEvents, logLevelIn } from '#electron/services/log.ts';

/** A log and its lines, at a time that stands still. */
function openLog() {
  const lines: string[] = [];
  const clock = () => Date.parse('2026-11-24T01:24:00Z');
  return { lines, log: createLog(clock, (line) => void lines.push(line)) };
}

const head = '"time":"2026-11-24T01:24:00.000Z","event"';

test('an event is one line of JSON with its time', () => {
  const { log, lines } = openLog();
  log.event('pair-broken', { shown: true, kind: 'crash' });
  log.event('pair-not-ready', { trouble: 'TypeError' });
  expect(lines).toEqual([
    `{${head}:"pair-broken","shown":true,"kind":"crash"}`,
    `{${head}:"pair-not-ready","trouble":"TypeError"}`,
  ]);
});

test('an event or a field that is not in the table does not compile', () => {
  const { log } = openLog();
  const calls = [
    // @ts-expect-error no such event
    () => log.event('note', {}),
    // @ts-expect-error this event has no such field
    () => log.event('pair-broken', { shown: true, kind: 'crash', note: 'x' }),
    // @ts-expect-error a field is missing
    () => log.event('pair-broken', {}),
  ];
  expect(calls).toHaveLength(3);
});

test('what got past the compiler is left out, and no field poses as time or event', () => {
  const { log, lines } = openLog();
  const more = { shown: true, kind: 'crash', password: 'Geheim-Wort-1', time: 'x', event: 'y' };
  log.event('pair-broken', more);
  expect(lines).toEqual([`{${head}:"pair-broken","shown":true,"kind":"crash"}`]);
  expect(Object.values(logEvents).flat()).not.toContain('time');
  expect(Object.values(logEvents).flat()).not.toContain('event');
});

test('the level that is named leaves out what goes as it should, and no trouble', () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const log = createLog(Date.now, write, logLevelIn({ GENKAN_LOG_LEVEL: 'warning' }));
  log.event('visit-ended', {
    reason: 'end',
    portalSession: 'ended',
    memory: 'processes-gone',
    tookMs: 1,
    missed: '',
  });
  log.event('pair-broken', { shown: true, kind: 'crash' });
  expect(lines.map((line) => line.includes('pair-broken'))).toEqual([true]);
  expect([logLevelIn({}), logLevelIn({ GENKAN_LOG_LEVEL: 'none' })]).toEqual(['info', 'info']);
});
