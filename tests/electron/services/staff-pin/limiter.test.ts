import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  charged,
  countedFrom,
  longestWait,
  noTries,
  unknownTries,
  waitLeft,
  type Moment,
  type Tries,
} from '#electron/services/staff-pin/limiter.ts';

const start: Moment = { wall: 1_800_000_000_000, monotonic: 5_000, boot: 'first' };
const later = (milliseconds: number): Moment => ({
  ...start,
  wall: start.wall + milliseconds,
  monotonic: start.monotonic + milliseconds,
});

function afterWrong(times: number): Tries {
  return Array.from({ length: times }).reduce<Tries>((all) => charged(all, start), noTries(start));
}

test('two slips cost nothing, then the wait grows to a quarter of an hour and no further', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((times) => afterWrong(times).waitMs / 1_000);
  expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900]);
});

test('a wait ends when it has passed', () => {
  expect(waitLeft(afterWrong(3), later(29_999))).toBe(1);
  expect(waitLeft(afterWrong(3), later(30_000))).toBe(0);
});

test('a clock that is set, forward or back, changes nothing while the machine runs', () => {
  const set = (wall: number) => ({ ...later(10_000), wall });
  expect(waitLeft(afterWrong(3), set(0))).toBe(20_000);
  expect(waitLeft(afterWrong(3), set(start.wall * 2))).toBe(20_000);
});

test('over a restart the time that the wall clock saw counts, and a clock set back is no time', () => {
  const restarted = (wall: number): Moment => ({ wall, monotonic: 1, boot: 'second' });
  expect(waitLeft(afterWrong(3), restarted(start.wall + 10_000))).toBe(20_000);
  expect(waitLeft(afterWrong(3), restarted(start.wall - 1_000_000_000))).toBe(30_000);
});

test('what can’t be read counts as the longest wait', () => {
  expect(waitLeft(unknownTries(start), start)).toBe(longestWait);
  expect(charged(unknownTries(start), start).waitMs).toBe(longestWait);
});

/** What may happen to a machine that somebody stands at who can pull its plug and set its clock back. */
const happening = fc.oneof(
  fc.record({ pass: fc.integer({ min: 0, max: 20 * 60_000 }) }),
  fc.record({ setBack: fc.integer({ min: 0, max: 10 ** 12 }) }),
  fc.constant({ restart: true } as const),
);

test('no plug pulled and no clock set back ever shortens a wait, nor makes it endless', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(happening), (wrong, happenings) => {
      let known = afterWrong(wrong);
      let now = start;
      let passed = 0;
      let boots = 0;
      const asked = known.waitMs;
      for (const one of happenings) {
        if ('pass' in one) {
          passed += one.pass;
          now = { ...now, wall: now.wall + one.pass, monotonic: now.monotonic + one.pass };
        } else if ('setBack' in one) now = { ...now, wall: now.wall - one.setBack };
        else now = { ...now, monotonic: 0, boot: `boot ${(boots += 1)}` };
        // Whoever asks writes down what is left.
        known = countedFrom(known, now);
        expect(known.waitMs).toBeGreaterThanOrEqual(asked - passed);
        expect(known.waitMs).toBeLessThanOrEqual(asked);
      }
      const end = { ...now, monotonic: now.monotonic + longestWait };
      expect(waitLeft(known, end)).toBe(0);
    }),
  );
});
