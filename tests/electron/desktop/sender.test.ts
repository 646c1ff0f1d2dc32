import { expect, test } from 'vitest';
import { isOfAnyPage, isMainFrameAtHome } from '#electron/desktop/sender.ts';

const home = { origin: 'app://kiosk', url: 'app://kiosk/' };

test('the main frame at home is heard', () => {
  expect(isMainFrameAtHome({ sender: { mainFrame: home }, senderFrame: home })).toBe(true);
});

test('a frame inside the page, or one that is gone, is not', () => {
  expect(isMainFrameAtHome({ sender: { mainFrame: home }, senderFrame: { ...home } })).toBe(false);
  expect(isMainFrameAtHome({ sender: { mainFrame: home }, senderFrame: null })).toBe(false);
});

test.each([
  ['app://kiosk.evil', 'app://kiosk.evil/'],
  ['app://other', 'app://other/'],
  ['https://kiosk', 'https://kiosk/'],
  ['null', 'app://kiosk/'],
  ['app://kiosk', 'about:blank'],
  ['app://kiosk', 'data:text/html,x'],
  ['https://example.org', 'app://kiosk/'],
  ['', ''],
])('origin %s at %s is not', (origin, url) => {
  const frame = { origin, url };
  expect(isMainFrameAtHome({ sender: { mainFrame: frame }, senderFrame: frame })).toBe(false);
});

test('what a page may ask that nobody sees is known by its name', () => {
  expect(isOfAnyPage('machine.hello')).toBe(true);
  expect(isOfAnyPage('machine.check')).toBe(true);
  expect(isOfAnyPage('machine.endVisit')).toBe(false);
  expect(isOfAnyPage('staff.enter')).toBe(false);
});
