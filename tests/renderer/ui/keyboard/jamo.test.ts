import { expect, test } from 'vitest';
import { addJamo, takeJamo } from '#renderer/ui/keyboard/jamo.ts';

/** Keys of dubeolsik; capitals are those with Shift. Compound vowels and tails take two presses. */
const leads = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(
  ' ',
);
const tails = ['']
  .concat('ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ'.split(' '))
  .concat('ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' '));

/** All syllables with their keys, in the order of Unicode (The Unicode Standard, 3.12). */
const syllables = leads.flatMap((lead, l) =>
  vowels.flatMap((vowel, v) =>
    tails.map((tail, t) => ({
      syllable: String.fromCodePoint(0xac00 + (l * vowels.length + v) * tails.length + t),
      keys: [lead, ...vowel, ...tail],
    })),
  ),
);

function typeKeys(keys: readonly string[], before = ''): string {
  return keys.reduce(addJamo, before);
}

test('every one of the 11,172 syllables is what its keys give, alone and after another', () => {
  expect(syllables).toHaveLength(11_172);
  for (const before of ['', 'a', '가', '값', 'ㅋ', '과 ']) {
    const wrong = syllables.filter(
      ({ syllable, keys }) => typeKeys(keys, before) !== before + syllable,
    );
    expect(wrong).toEqual([]);
  }
});

test('deleting takes the keys of every syllable back one by one', () => {
  const wrong = syllables.filter(({ syllable, keys }) =>
    keys.some((_key, taken) => {
      const left = keys.slice(0, keys.length - taken);
      const shown = keys.slice(0, taken).reduce((text) => takeJamo(text), `가${syllable}`);
      return shown !== `가${typeKeys(left)}`;
    }),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['ㅂㅣㅁㅣㄹㅂㅓㄴㅎㅗ', '비밀번호'],
  ['ㄷㅏㄹㄱㅏ', '달가'],
  ['ㄷㅏㄹㄱ', '닭'],
  ['ㄷㅏㄹㄱㄱㅏ', '닭가'],
  ['ㅇㅓㅂㅅㅇㅓ', '없어'],
  ['ㄱㄱㅏ', 'ㄱ가'],
  ['ㅗㅏㄴ', 'ㅘㄴ'],
  ['ㅋㅋ', 'ㅋㅋ'],
])('the keys %s give %s', (keys, shown) => {
  expect(typeKeys([...keys])).toBe(shown);
});

test('of other script, deleting takes a whole character', () => {
  expect(takeJamo('가a')).toBe('가');
  expect(takeJamo('가😀')).toBe('가');
  expect(takeJamo('かが')).toBe('か');
  expect(takeJamo('')).toBe('');
});
