import { expect, test } from 'vitest';
import { lettersInFaceOf, textsInOurFace } from '#renderer/ui/faces.ts';
import { isCovered } from '#renderer/ui/use-other-fonts.ts';

const faces = [{ unicodeRange: 'U+20-7E, U+3042' }, { unicodeRange: 'U+9AD9' }];

test('every character has to be in the range of some face', () => {
  expect(isCovered('Genkan あ髙', faces)).toBe(true);
  expect(isCovered('Genkan い', faces)).toBe(false);
  expect(isCovered('𠮟', faces)).toBe(false);
});

test('where no face is known nothing is missing', () => {
  expect(isCovered('髙', [])).toBe(true);
});

test('words of a language with a face of its own are not looked for in ours', () => {
  const told = { name: { ja: '大学', en: 'University', 'zh-Hans': '大学认证', ko: '대학' } };
  expect(textsInOurFace(told)).toBe('{"name":{"ja":"大学","en":"University"}}');
});

test('letters of such a language are looked for in its own face alone', () => {
  const told = {
    name: { ja: '大学', ko: '대학(大学) A' },
    desks: [{ ko: ['창구'], 'zh-Hans': '总台' }],
  };
  expect(lettersInFaceOf('ko', told)).toBe('대학창구');
  expect(lettersInFaceOf('zh-Hans', told)).toBe('总台');
  expect(lettersInFaceOf('ja', told)).toBe('');
});
