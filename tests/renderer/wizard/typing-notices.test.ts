import { expect, test } from 'vitest';
import { oddities, typingNotices, type Typing } from '#renderer/wizard/typing-notices.ts';

const calm: Typing = {
  isCapsLockOn: false,
  isNumLockOff: false,
  isComposing: false,
  isJapaneseKeyboard: false,
  isYenABackslash: false,
  layout: undefined,
  ...oddities('Abc-12!~'),
};

test.each<[string, Partial<Typing>, readonly string[]]>([
  ['an ordinary password', {}, []],
  ['Caps Lock', { isCapsLockOn: true }, ['caps-lock']],
  ['Num Lock off', { isNumLockOff: true }, ['num-lock']],
  ['what an input method has not finished', { isComposing: true, ...oddities('あ') }, []],
  ['full-width letters', { ...oddities('Ａbc') }, ['full-width']],
  ['Japanese script', { ...oddities('あab') }, ['full-width']],
  ['an emoji', { ...oddities('ab😀') }, ['foreign']],
  ['another script', { ...oddities('אב') }, ['foreign']],
  ['a backslash', { ...oddities('a\\b') }, ['backslash']],
  ['a yen sign', { ...oddities('a¥b') }, ['backslash']],
  ['the key ¥', { isYenABackslash: true, ...oddities('a\\b') }, ['yen-key']],
  ['the key ¥, deleted again', { isYenABackslash: true }, []],
  ['symbols of Japanese keys', { layout: 'jis' }, ['symbols-jis']],
  ['symbols of US keys', { layout: 'us' }, ['symbols-us']],
  ['US symbols on Japanese keys', { layout: 'us', isJapaneseKeyboard: true }, ['wrong-layout']],
  ['Japanese symbols there', { layout: 'jis', isJapaneseKeyboard: true }, ['symbols-jis']],
  [
    'several, likeliest first',
    { isCapsLockOn: true, ...oddities('Ａ\\') },
    ['caps-lock', 'full-width', 'backslash'],
  ],
])('%s', (_name, changes, notices) => {
  expect(typingNotices({ ...calm, ...changes })).toEqual(notices);
});

test('what is kept of a text has no character of it', () => {
  const kept = oddities('ｈｕｎｔｅｒ\\אב');
  expect(kept).toEqual({ hasWide: true, hasForeign: true, hasBackslash: true });
});
