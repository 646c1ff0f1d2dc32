import { expect, test } from 'vitest';
import { canPlaceWindows, coveringOf } from '#electron/desktop/rules/displays.ts';

const at = (x: number) => ({ x, y: 0, width: 1280, height: 800 });
const own = { id: 1, bounds: at(0) };
const second = { id: 2, bounds: at(1280) };
const third = { id: 3, bounds: at(2560) };

test('one display is covered by nothing', () => {
  expect(coveringOf([own], 1, new Map())).toEqual({ open: [], move: [], close: [] });
});

test('every other one is covered', () => {
  const covering = coveringOf([own, second, third], 1, new Map());
  expect(covering).toEqual({ open: [second, third], move: [], close: [] });
});

test('what covers a display moves and goes with it', () => {
  const covered = new Map([
    [2, at(640)],
    [3, at(2560)],
  ]);
  expect(coveringOf([own, second], 1, covered)).toEqual({ open: [], move: [second], close: [3] });
});

test('the display that is the first one now is not covered any more', () => {
  const covering = coveringOf([own, second], 2, new Map([[2, at(1280)]]));
  expect(covering).toEqual({ open: [own], move: [], close: [2] });
});

test.each([
  ['wayland', undefined, false],
  ['', 'wayland', false],
  ['x11', 'wayland', true],
  ['', 'x11', true],
  ['', undefined, true],
] as const)('on platform "%s" in a session of %s windows come where they are put: %s', (...row) => {
  const [chosen, session, can] = row;
  expect(canPlaceWindows(chosen, session)).toBe(can);
});
