import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { facesOf, facesOfName, ownTexts } from '#build/vite/font-slices.ts';

const folder = 'node_modules/@fontsource/biz-udpgothic';
const sheets = {
  regular: readFileSync(`${folder}/400.css`, 'utf8'),
  bold: readFileSync(`${folder}/700.css`, 'utf8'),
};
const first = facesOf(sheets, ownTexts(), 'first');
const others = facesOf(sheets, ownTexts(), 'others');

/** Those characters of `text` that no range of `sheet` holds; line breaks of files are not drawn. */
function missing(text: string, sheet: string): readonly string[] {
  const ranges = [...sheet.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  return [...new Set(text.replaceAll(/\s+/g, ' '))].filter((one) => {
    const point = one.codePointAt(0) ?? 0;
    return !ranges.some(([from, to]) => point >= from && point <= to);
  });
}

test('the first slices hold every character of every text of ours', () => {
  // The name of Hangul keys comes with a face of its own, when those keys are asked for.
  const without = missing(ownTexts(), first).filter((c) => !/\p{Script=Hangul}/u.test(c));
  expect(without).toEqual([]);
  expect(ownTexts()).not.toContain('비밀번호');
});

test('the other slices hold what names need beside them', () => {
  expect(missing('髙﨑𠮟①邉ﾊéЖ', first + others)).toEqual([]);
  expect(missing('髙﨑𠮟①邉ﾊéЖ', first)).not.toEqual([]);
});

test('each slice is in one part, in both weights', () => {
  const rules = (sheet: string) => sheet.match(/@font-face/g)?.length ?? 0;
  expect(rules(first) + rules(others)).toBe(rules(sheets.regular) + rules(sheets.bold));
  expect(first.match(/font-weight: 700/g)?.length).toBe(rules(first) / 2);
});

test('a language’s own name brings its own characters alone', () => {
  const korean = readFileSync('node_modules/@fontsource-variable/noto-sans-kr/index.css', 'utf8');
  const named = facesOfName(korean, '한국어');
  expect(missing('한국어', named)).toEqual([]);
  expect(missing('안녕', named)).toEqual(['안', '녕']);
  expect(named.match(/url\(/g)?.length).toBeLessThanOrEqual(3);
});
