import { expect, test } from 'vitest';
import { isMouseAllowed, type MousePress } from '#electron/desktop/rules/mouse-list.ts';

const cases: readonly (readonly [MousePress, boolean])[] = [
  [{ type: 'mouseDown', button: 'left' }, true],
  [{ type: 'mouseUp', button: 'left' }, true],
  [{ type: 'mouseDown', button: 'left', modifiers: ['shift'] }, true],
  [{ type: 'mouseMove' }, true],
  [{ type: 'mouseMove', modifiers: ['control'] }, true],
  [{ type: 'mouseWheel' }, true],
  [{ type: 'mouseDown', button: 'right' }, false],
  [{ type: 'mouseUp', button: 'middle' }, false],
  // Electron has no name for the keys of back and forward.
  [{ type: 'mouseDown' }, false],
  [{ type: 'contextMenu', button: 'right' }, false],
  [{ type: 'mouseDown', button: 'left', modifiers: ['control'] }, false],
  [{ type: 'mouseDown', button: 'left', modifiers: ['meta'] }, false],
  [{ type: 'mouseUp', button: 'left', modifiers: ['alt'] }, false],
  [{ type: 'mouseWheel', modifiers: ['control'] }, false],
];

test.each(cases)('%j is let through: %s', (press, isAllowed) => {
  expect(isMouseAllowed(press)).toBe(isAllowed);
});
