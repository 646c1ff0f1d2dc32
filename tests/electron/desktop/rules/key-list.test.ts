import { expect, test } from 'vitest';
import { isKeyAllowed } from '#electron/desktop/rules/key-list.ts';
import { keyNames } from '#tests/support/electron-double/key-names.ts';

const alone = { control: false, alt: false, meta: false, shift: false };
const held = ['control', 'alt', 'meta'] as const;
const characters = ['a', 'A', '1', ' ', '@', 'あ', '한', '汉', '𠮷'];

test('what is typed gets to the page, alone and with Shift', () => {
  for (const key of characters) {
    expect(isKeyAllowed({ ...alone, key })).toBe(true);
    expect(isKeyAllowed({ ...alone, key, shift: true })).toBe(true);
  }
});

test('no key gets there with Control, Alt or Meta, whatever else is held', () => {
  for (const key of [...characters, ...keyNames]) {
    const presses = held.flatMap((one) => [
      { ...alone, key, [one]: true },
      { ...alone, key, [one]: true, shift: true },
    ]);
    expect(presses.some(isKeyAllowed)).toBe(false);
  }
});

test('of the keys with a name these alone do', () => {
  const allowed = (shift: boolean) =>
    keyNames.filter((key) => isKeyAllowed({ ...alone, key, shift })).toSorted();
  const moves = ['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp'];
  expect(allowed(false)).toEqual([
    ...[...moves, 'Backspace', 'Delete', 'End', 'Enter', 'Escape', 'Home', 'PageDown', 'PageUp'],
    ...['Shift', 'Tab'],
  ]);
  expect(allowed(true)).toEqual([...moves, 'Backspace', 'End', 'Enter', 'Home', 'Shift', 'Tab']);
});

test('what is no key is none', () => {
  for (const key of ['', '\t', '\u0000', '\u001b', 'Nothing', 'constructor']) {
    expect(isKeyAllowed({ ...alone, key })).toBe(false);
  }
});
