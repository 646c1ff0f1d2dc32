import { expect, test } from 'vitest';
import { afterPress, type JapaneseInput, type KeyPress } from '#renderer/ui/input-method.ts';
import { japaneseSystem, kanaLock, usSystem } from '#tests/renderer/ui/japanese-keys.ts';

/** What is on after presses, one after the other. */
function after(...presses: readonly Partial<KeyPress>[]): JapaneseInput | undefined {
  return presses.reduce<JapaneseInput | undefined>(
    (before, press) => afterPress(before, { code: '', key: '', isComposing: false, ...press }),
    undefined,
  );
}
const taken = { code: 'KeyA', key: 'Process' };

test('a key that an input method takes says that Japanese input is on', () => {
  expect(after(taken)).toBe('input-method');
  expect(after({ code: 'KeyA', key: 'a', isComposing: true })).toBe('input-method');
});

test('it stays on while nothing else is known, and goes with the next plain character', () => {
  expect(after(taken, { code: 'ShiftLeft', key: 'Shift' })).toBe('input-method');
  expect(after(taken, { code: 'Enter', key: 'Enter', isComposing: true })).toBe('input-method');
  expect(after(taken, { code: 'KeyB', key: 'b' })).toBeUndefined();
});

test.each([
  { code: 'Backquote', key: 'ZenkakuHankaku' },
  { code: 'Backquote', key: 'Hankaku' },
  { code: 'Backquote', key: 'Process' },
  { code: 'CapsLock', key: 'Alphanumeric' },
  { code: 'Lang2', key: 'Eisu' },
])('the key that turns it off, $key on $code, is believed', (press) => {
  expect(after(taken, press)).toBeUndefined();
});

test('every key of kana lock is seen, and ordinary keys of both layouts are not', () => {
  expect(kanaLock.map((press) => after(press))).toEqual(kanaLock.map(() => 'kana-lock'));
  expect([...japaneseSystem, ...usSystem].map((press) => after(press)).filter(Boolean)).toEqual([]);
});
