import { expect, test } from 'vitest';
import { auditEvents } from '#electron/services/audit/events.ts';
import { readTable } from '#tests/support/text-files.ts';

/** Events whose lines are always about a visit; staff see none of them. */
const ofVisits = Object.entries(auditEvents)
  .filter(([, { shape }]) => 'visit' in shape && !shape.visit.safeParse(undefined).success)
  .map(([event]) => event);

/** The names that have words under this key, in the language that all keys come from. */
function namedUnder(key: string): readonly string[] {
  const keys = [...readTable('renderer/staff/board/messages/en.json').keys()];
  return keys.filter((one) => one.startsWith(key)).map((one) => one.slice(key.length));
}

test('every event that staff may see in the log has words, and no other', () => {
  const seen = Object.keys(auditEvents).filter((event) => !ofVisits.includes(event));
  expect([...namedUnder('event.')].sort()).toEqual([...seen, 'other'].sort());
});

test('so has every way in which staff leave, whoever sets the PIN, and every end of a test page', () => {
  const { staff_closed: closed, staff_print: print } = auditEvents;
  expect(namedUnder('because.')).toEqual(expect.arrayContaining(closed.shape.because.options));
  const { staff_pin_changed: changed, staff_pin_removed: removed } = auditEvents;
  const by = [...changed.shape.by.options, ...removed.shape.by.values];
  expect(namedUnder('by.')).toEqual(expect.arrayContaining(by));
  expect([...namedUnder('print.code.')].sort()).toEqual([...print.shape.code.options].sort());
});
