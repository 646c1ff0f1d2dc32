import { expect, test } from 'vitest';
import { typingNotices, type Typing } from '#renderer/wizard/typing-notices.ts';

const calm: Typing = {
  isCapsLockOn: false,
  isNumLockOff: false,
  isComposing: false,
  text: 'Abc-12!~',
};

test.each<[string, Partial<Typing>, readonly string[]]>([
  ['an ordinary password', {}, []],
  ['Caps Lock', { isCapsLockOn: true }, ['caps-lock']],
  ['Num Lock off', { isNumLockOff: true }, ['num-lock']],
  ['an input method at work', { isComposing: true, text: 'あ' }, ['input-method']],
  ['full-width letters', { text: 'Ａbc' }, ['full-width']],
  ['Japanese script', { text: 'あab' }, ['full-width']],
  ['an emoji', { text: 'ab😀' }, ['foreign']],
  ['another script', { text: 'אב' }, ['foreign']],
  ['a backslash', { text: 'a\\b' }, ['backslash']],
  ['a yen sign', { text: 'a¥b' }, ['backslash']],
  [
    'several, likeliest first',
    { isCapsLockOn: true, text: 'Ａ\\' },
    ['caps-lock', 'full-width', 'backslash'],
  ],
])('%s', (_name, changes, notices) => {
  expect(typingNotices({ ...calm, ...changes })).toEqual(notices);
});
