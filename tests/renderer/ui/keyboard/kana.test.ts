import { expect, test } from 'vitest';
import { turnKana } from '#renderer/ui/keyboard/kana.ts';

/** What the key shows at each press, until the first form is there again. */
function pressesUntilBack(kana: string): string {
  const shown: string[] = [];
  for (let now = turnKana(kana); now !== kana; now = turnKana(now)) shown.push(now);
  return shown.join('');
}

test('each press gives the next form of the last kana, and in the end the first again', () => {
  expect(pressesUntilBack('か')).toBe('が');
  expect(pressesUntilBack('は')).toBe('ばぱ');
  expect(pressesUntilBack('つ')).toBe('っづ');
  expect(pressesUntilBack('う')).toBe('ぅゔ');
  expect(pressesUntilBack('や')).toBe('ゃ');
});

test('every kana that has a small or voiced form can be typed with the keys of the 50 sounds', () => {
  const reachable = Array.from(
    'あいうえおかきくけこさしすせそたちつてとはひふへほやゆよわ',
    pressesUntilBack,
  );
  const expected = 'ぁぃぅゔぇぉがぎぐげござじずぜぞだぢっづでどばぱびぴぶぷべぺぼぽゃゅょゎ';
  expect(reachable.join('')).toBe(expected);
});

test('only the last character turns, and what has no other form stays', () => {
  expect(turnKana('かか')).toBe('かが');
  expect(turnKana('ん')).toBe('ん');
  expect(turnKana('がー')).toBe('がー');
  expect(turnKana('a')).toBe('a');
  expect(turnKana('')).toBe('');
});
