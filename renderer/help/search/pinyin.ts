import type { PinyinWords } from '#renderer/ui/keyboard/pinyin.ts';

/** The pinyin that a Chinese character can have, likeliest first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Turns the dictionary of the keyboard (pinyin to words) round, for single characters. */
export function readingsOf(dictionary: PinyinWords): Readings {
  const readings = new Map<string, string[]>();
  for (const [pinyin, words] of Object.entries(dictionary)) {
    const characters = words.split(' ').filter((word) => [...word].length === 1);
    for (const one of characters) readings.set(one, [...(readings.get(one) ?? []), pinyin]);
  }
  return readings;
}

/** The pinyin of each two characters that stand together: what people type is words, not single ones. */
export function pinyinPairs(run: string, readings: Readings): readonly string[] {
  const each = Array.from(run, (character) => readings.get(character) ?? []);
  return each.slice(1).flatMap((seconds, at) => {
    return (each[at] ?? []).flatMap((first) => seconds.map((second) => first + second));
  });
}

/** Pinyin typed without blanks, in the same pairs; none where it is no pinyin. */
export function typedPairs(letters: string, readings: Readings): readonly string[] {
  const syllables = cut(letters, new Set([...readings.values()].flat()));
  return syllables?.slice(1).map((second, at) => `${syllables[at] ?? ''}${second}`) ?? [];
}

/** Syllables, the longest first; nothing where letters are left over. */
function cut(letters: string, known: ReadonlySet<string>): readonly string[] | undefined {
  if (letters === '') return [];
  for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
    const head = letters.slice(0, length);
    const rest = known.has(head) ? cut(letters.slice(length), known) : undefined;
    if (rest) return [head, ...rest];
  }
  return undefined;
}
