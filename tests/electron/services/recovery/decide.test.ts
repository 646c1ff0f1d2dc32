import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakKinds,
  decide,
  isShut,
  noBreaks,
  since,
  type BreakHistory,
} from '#electron/services/recovery/decide.ts';

const second = 1_000;
const minute = 60 * second;

/** Breaks one after the other at the given times. */
function broken(times: readonly number[], history: BreakHistory = noBreaks) {
  let known = history;
  const does = times.map((at) => {
    const decision = decide(known, 'crash', at);
    known = decision.history;
    return decision.does;
  });
  return { does, history: known };
}

/** The same trouble again and again: four breaks as soon as the kiosk is open. */
function relapses(count: number): readonly number[] {
  let history = noBreaks;
  return Array.from({ length: count }, () => {
    const at = history.shutUntil + 1;
    history = broken([at, at, at, at], history).history;
    return history.shutUntil - at;
  });
}

describe('three breaks in a minute are mended unseen', () => {
  test.each(breakKinds)('and the fourth is not, by %s', (kind) => {
    let history = noBreaks;
    const does = [1, 2, 3, 4].map((at) => {
      const decision = decide(history, kind, at * second);
      history = decision.history;
      return decision.does;
    });
    expect(does).toEqual(['go-on', 'go-on', 'go-on', 'out-of-order']);
  });

  test('and so are any number that come slower', () => {
    const times = Array.from({ length: 50 }, (_, index) => 20 * second * (index + 1));
    expect(new Set(broken(times).does)).toEqual(new Set(['go-on']));
  });
});

describe('out of order', () => {
  const times = [1, 2, 3, 4].map((at) => at * second);

  test('is over after a quiet minute', () => {
    const { history } = broken(times);
    expect([isShut(history, 64 * second - 1), isShut(history, 64 * second)]).toEqual([true, false]);
  });

  test('lasts until nothing has broken for that long', () => {
    const { history } = broken([...times, 50 * second]);
    expect(history.shutUntil).toBe(50 * second + minute);
  });

  test('lasts longer each time it comes again, and a quarter of an hour at most', () => {
    expect(relapses(6).map((lasted) => lasted / minute)).toEqual([1, 2, 4, 8, 15, 15]);
  });

  test('begins with a minute again once the kiosk was well for ten', () => {
    const { history } = broken(times);
    const later = history.shutUntil + 10 * minute;
    const again = broken([later, later, later, later], history).history;
    expect(again.shutUntil - later).toBe(minute);
  });
});

test('a machine that was restarted remembers nothing', () => {
  const { history } = broken([9, 10, 11, 12].map((hours) => hours * 60 * minute));
  expect(since(history, second)).toEqual(noBreaks);
  const shut = broken([1, 1, 1, 1].map(() => 100 * minute)).history;
  expect(isShut(since(shut, second), second)).toBe(false);
});

test('whatever breaks whenever, it is open again after a quiet quarter of an hour', () => {
  const gaps = fc.array(fc.nat({ max: 20 * minute }), { maxLength: 60 });
  fc.assert(
    fc.property(gaps, (given) => {
      let now = 0;
      const times = given.map((gap) => (now += gap));
      const { history } = broken(times);
      expect(isShut(history, now + 15 * minute)).toBe(false);
      expect(history.breaks.length).toBeLessThanOrEqual(3);
    }),
  );
});
