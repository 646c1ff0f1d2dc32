import { expect, test } from 'vitest';
import { typingNotices, type Typing } from '#renderer/wizard/typing-notices.ts';

const calm: Typing = {
  isCapsLockOn: false,
  isNumLockOff: false,
  isComposing: false,
  isJapaneseKeyboard: false,
  isYenABackslash: false,
  layout: undefined,
  text: 'Abc-12!~',
};

test.each<[string, Partial<Typing>, readonly string[]]>([
  ['an ordinary password', {}, []],
  ['Caps Lock', { isCapsLockOn: true }, ['caps-lock']],
  ['Num Lock off', { isNumLockOff: true }, ['num-lock']],
  ['what an input method has not finished', { isComposing: true, text: 'あ' }, []],
  ['full-width letters', { text: 'Ａbc' }, ['full-width']],
  ['Japanese script', { text: 'あab' }, ['full-width']],
  ['an emoji', { text: 'ab😀' }, ['foreign']],
  ['another script', { text: 'אב' }, ['foreign']],
  ['a backslash', { text: 'a\\b' }, ['backslash']],
  ['a yen sign', { text: 'a¥b' }, ['backslash']],
  ['the key ¥', { isYenABackslash: true, text: 'a\\b' }, ['yen-key']],
  ['the key ¥, deleted again', { isYenABackslash: true }, []],
  ['symbols of Japanese keys', { layout: 'jis' }, ['symbols-jis']],
  ['symbols of US keys', { layout: 'us' }, ['symbols-us']],
  ['US symbols on Japanese keys', { layout: 'us', isJapaneseKeyboard: true }, ['wrong-layout']],
  ['Japanese symbols there', { layout: 'jis', isJapaneseKeyboard: true }, ['symbols-jis']],
  [
    'several, likeliest first',
    { isCapsLockOn: true, text: 'Ａ\\' },
    ['caps-lock', 'full-width', 'backslash'],
  ],
])('%s', (_name, changes, notices) => {
  expect(typingNotices({ ...calm, ...changes })).toEqual(notices);
});
