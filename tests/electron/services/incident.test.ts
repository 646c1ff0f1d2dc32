import { describe, expect, test } from 'vitest';
import { createIncidents } from '#electron/services/incident.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';

const secret = 'Geheim-Wort-1';

/** What is logged of a fault, and the number that the screen shows. */
function logged(fault: unknown) {
  const log = createFakeLog();
  const incident = createIncidents(log)('account.signIn', fault);
  return { incident, events: log.events };
}

describe('a fault', () => {
  test('is logged once under a short number, with its kind and place', () => {
    const { incident, events } = logged(new TypeError('no such thing'));
    expect(incident).toMatch(/^[0-9a-f]{8}$/);
    const at = String(events[0]?.['at']);
    expect(at).toMatch(/incident\.test\.ts:\d+/);
    const method = 'account.signIn';
    expect(events).toEqual([{ name: 'fault', incident, method, kind: 'TypeError', at }]);
  });

  test.each([
    ['in one line', new Error(`no way with ${secret}`)],
    ['in a line that looks like a place', new Error(`no way\n    at ${secret}`)],
    ['as its cause', new Error('no way', { cause: new Error(secret) })],
    ['thrown bare', secret],
    ['in a plain object', { message: secret }],
  ])('never takes its message into the log: %s', (_, fault) => {
    expect(JSON.stringify(logged(fault).events)).not.toContain(secret);
  });

  test('has another number each time', () => {
    const numbers = Array.from({ length: 50 }, () => logged(new Error('again')).incident);
    expect(new Set(numbers).size).toBe(50);
  });
});
