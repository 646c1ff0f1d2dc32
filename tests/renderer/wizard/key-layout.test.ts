import { expect, test } from 'vitest';
import { isJapaneseKey, layoutOf, typesNothing } from '#renderer/wizard/key-layout.ts';
import {
  japaneseSystem,
  kanaLock,
  usSystem,
  yenKey,
  type KeyOnRecord,
} from '#tests/renderer/ui/japanese-keys.ts';

const layouts = (keys: readonly KeyOnRecord[]) =>
  new Set(keys.map((key) => layoutOf({ shiftKey: false, ...key })));

test('a recorded symbol key tells the system’s layout, or tells nothing', () => {
  expect(layouts(japaneseSystem)).toEqual(new Set(['jis', undefined]));
  expect(layouts(usSystem)).toEqual(new Set(['us', undefined]));
  expect(layouts([...kanaLock, yenKey])).toEqual(new Set([undefined]));
});

test('where both layouts type the same, nothing is told', () => {
  const same = [
    { code: 'KeyA', key: 'a' },
    { code: 'KeyA', key: 'A', shiftKey: true },
    { code: 'Digit1', key: '1' },
    { code: 'Digit1', key: '!', shiftKey: true },
    { code: 'Minus', key: '-' },
    { code: 'Semicolon', key: ';' },
    { code: 'Slash', key: '?', shiftKey: true },
    { code: 'Digit0', key: ')', shiftKey: true },
    { code: 'Numpad7', key: '7' },
    { code: 'constructor', key: 'c' },
  ];
  expect(same.map((press) => layoutOf({ shiftKey: false, ...press })).filter(Boolean)).toEqual([]);
});

test.each([
  { name: 'French', code: 'KeyQ', key: 'a', shiftKey: false },
  { name: 'German', code: 'KeyY', key: 'z', shiftKey: false },
  { name: 'German', code: 'Digit7', key: '/', shiftKey: true },
])('a $name one is neither', (press) => {
  expect(layoutOf(press)).toBe('other');
});

test('a Japanese keyboard is known by its own keys, whatever they type', () => {
  const known = [...japaneseSystem, ...usSystem].map(({ code }) => code).filter(isJapaneseKey);
  expect(new Set(known)).toEqual(new Set(['IntlYen', 'NonConvert', 'Convert', 'KanaMode']));
});

test('its keys type nothing where the system is set to US', () => {
  const empty = (keys: readonly KeyOnRecord[]) =>
    keys.filter((key) => typesNothing({ shiftKey: false, ...key })).map(({ code }) => code);
  expect(empty(usSystem)).toEqual(['IntlYen', 'IntlRo']);
  expect(empty(japaneseSystem)).toEqual([]);
});
