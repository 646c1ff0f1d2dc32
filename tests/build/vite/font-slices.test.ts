import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { facesOf, facesOfText, ownTexts, welcomeTexts } from '#build/vite/font-slices.ts';
import { languageOf } from '#shared/languages.ts';

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
  const named = facesOfText(korean, '한국어');
  expect(missing('한국어', named)).toEqual([]);
  expect(missing('안녕', named)).toEqual(['안', '녕']);
  expect(named.match(/url\(/g)?.length).toBeLessThanOrEqual(3);
});

const latin = readFileSync('renderer/ui/styles/faces/latin.css', 'utf8');
const noto = '@fontsource-variable/noto-sans';
const scripts = [
  { code: 'zh-Hans', face: readFileSync(`node_modules/${noto}-sc/index.css`, 'utf8') },
  { code: 'ko', face: readFileSync(`node_modules/${noto}-kr/index.css`, 'utf8') },
] as const;

for (const { code, face } of scripts) {
  const atWelcome = facesOfText(face, welcomeTexts(code));

  test(`${code}: what Welcome lists of the face draws its texts and dates, and no more`, () => {
    const texts = readFileSync(`renderer/i18n/messages/${code}.json`, 'utf8');
    const dock = readFileSync(`renderer/practice/messages/${code}.json`, 'utf8');
    const date = new Intl.DateTimeFormat(code, { weekday: 'short', month: 'long' }).format(0);
    const { name } = languageOf(code);
    const notDrawn = missing(texts + dock + date + name, latin + atWelcome);
    // What the face has not at all is drawn by our own, as before.
    expect(notDrawn).toEqual(missing(notDrawn.join(''), latin + face));
    expect(missing('龚뷁', latin + atWelcome)).toEqual(['龚', '뷁']);
  });

  test(`${code}: a slice at Welcome is the slice of the whole face, in fewer words`, () => {
    const fileOf = (rule: string) => /url\(([^)]+)\)/.exec(rule)?.[1] ?? '';
    const files = (sheet: string) => (sheet.match(/@font-face \{[^}]+\}/g) ?? []).map(fileOf);
    expect(files(face)).toEqual(expect.arrayContaining(files(atWelcome)));
    expect(new Set(files(atWelcome)).size).toBe(files(atWelcome).length);
    expect(gzipSync(atWelcome).length).toBeLessThan(gzipSync(face).length / 8);
  });
}

test('points in a row are listed as one range', () => {
  const korean = scripts[1].face;
  expect(facesOfText(korean, '힣힢힡')).toMatch(/unicode-range: U\+d7a1-d7a3;/);
});
