import { expect, test } from 'vitest';
import { isOfVisit, isMainFrameAtHome } from '#electron/desktop/sender.ts';

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

test('what the shown page alone may ask is known by its method', () => {
  const input = { reason: 'end' };
  expect(isOfVisit({ to: 'machine', method: 'machine.endVisit', input })).toBe(true);
  const paper = { paper: 'slip' };
  expect(isOfVisit({ to: 'machine', method: 'machine.print', input: paper })).toBe(true);
  const told = { isOn: false };
  expect(isOfVisit({ to: 'machine', method: 'machine.tellVisit', input: told })).toBe(true);
  expect(isOfVisit({ to: 'machine', method: 'machine.hello', input: {} })).toBe(false);
  expect(isOfVisit('machine.endVisit')).toBe(false);
});
