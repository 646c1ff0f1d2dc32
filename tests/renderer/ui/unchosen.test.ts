// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepUnchosen } from '#renderer/ui/unchosen.ts';

function field(type: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = type;
  input.value = 'somebody';
  document.body.append(input);
  return input;
}

/** Whether the page lets it happen. */
function goesOn(target: HTMLElement, event: Event): boolean {
  return target.dispatchEvent(event);
}

function press(target: HTMLElement, key: string, shiftKey = false): boolean {
  const choice = { key, shiftKey, bubbles: true, cancelable: true };
  return goesOn(target, new KeyboardEvent('keydown', choice));
}

beforeAll(keepUnchosen);
beforeEach(() => {
  // Nothing is laid out here; the cursor comes to the third character wherever is pressed.
  document.caretPositionFromPoint = () => {
    const offsetNode = document.activeElement ?? document.body;
    return { offsetNode, offset: 3, getClientRect: () => null };
  };
  HTMLElement.prototype.checkVisibility = () => true;
});
afterEach(() => document.body.replaceChildren());

test('of a field that can be read nothing is marked, of a masked one dots may be', () => {
  const start = () => new Event('selectstart', { bubbles: true, cancelable: true });
  expect(goesOn(field('text'), start())).toBe(false);
  expect(goesOn(field('password'), start())).toBe(true);
});

test('a press puts the cursor there, and marks nothing wherever the pointer goes on', () => {
  const input = field('text');
  const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  expect(goesOn(input, down)).toBe(false);
  expect(document.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([3, 3]);
});

test('keys walk through the text, and mark nothing', () => {
  const input = field('text');
  for (const key of ['Home', 'ArrowLeft', 'End']) {
    expect(press(input, key, true)).toBe(false);
    expect(press(input, key)).toBe(true);
  }
  expect(press(input, 'A', true)).toBe(true);
  expect(press(field('password'), 'Home', true)).toBe(true);
});

test('Tab comes into a field both ways without choosing what is in it', () => {
  const [first, second] = [field('text'), field('text')];
  first.focus();
  expect(press(first, 'Tab')).toBe(false);
  expect(document.activeElement).toBe(second);
  expect(second.selectionStart).toBe(second.selectionEnd);
  expect(press(second, 'Tab', true)).toBe(false);
  expect(document.activeElement).toBe(first);
});

test('Tab leads to everything else by itself', () => {
  const input = field('text');
  const button = document.createElement('button');
  button.disabled = true;
  document.body.append(button, document.createElement('button'), field('password'));
  input.focus();
  expect(press(input, 'Tab')).toBe(true);
});
