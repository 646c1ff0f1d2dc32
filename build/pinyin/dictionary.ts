/** Words with what @pinyin-pro/data says of each: its syllables with tones, and how frequent it is. */
export type Frequencies = Readonly<Record<string, readonly [pinyin: string, frequency: number]>>;

interface Entry {
  readonly pinyin: string;
  readonly word: string;
  readonly frequency: number;
}

export interface DictionaryParts {
  /** What the help is about: pinyin with blanks between the syllables, by word. Comes first. */
  readonly subject: Readonly<Record<string, string>>;
  /** Where the most frequent words are taken from, and how many. */
  readonly words: Frequencies;
  readonly count: number;
  /** Where the readings of single characters are taken from, and which ones are wanted. */
  readonly all: Frequencies;
  readonly characters: ReadonlySet<string>;
}

/**
 * Words by their pinyin as typed (no tones, no blanks, ü as v), the most frequent first; the pinyin
 * with the most frequent word stands first, too.
 */
export function dictionaryOf(parts: DictionaryParts): Record<string, string> {
  const entries = [...wordsOf(parts), ...charactersOf(parts)];
  const bySubject = Object.entries(parts.subject).map(([word, pinyin]): Entry => ({
    word,
    pinyin: typed(pinyin),
    frequency: 1,
  }));
  const dictionary = new Map<string, Set<string>>();
  for (const { pinyin, word } of [...bySubject, ...entries.sort(byFrequency)]) {
    dictionary.set(pinyin, (dictionary.get(pinyin) ?? new Set()).add(word));
  }
  return Object.fromEntries(
    [...dictionary].map(([pinyin, words]) => [pinyin, [...words].join(' ')]),
  );
}

/** The characters of GB 2312, level 1: the 3,755 of everyday use. */
export function everydayCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, cell) => 0xa1 + cell);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return new Set(all.filter((character) => /^\p{Script=Han}$/u.test(character)));
}

function wordsOf({ words, count }: DictionaryParts): readonly Entry[] {
  return Object.entries(words)
    .filter(([word]) => /^\p{Script=Han}{2,4}$/u.test(word))
    .map(([word, [pinyin, frequency]]) => ({ word, pinyin: typed(pinyin), frequency }))
    .sort(byFrequency)
    .slice(0, count);
}

/** A reading that fewer than one of fifty uses has is left out: it would only be in the way. */
function charactersOf({ all, characters }: DictionaryParts): readonly Entry[] {
  const uses = readingsIn(all, characters);
  return [...uses].flatMap(([word, readings]) => {
    const sum = [...readings.values()].reduce((total, use) => total + use, 0);
    return [...readings]
      .filter(([, use]) => use / sum > 0.02)
      .map(([pinyin, frequency]): Entry => ({ word, pinyin, frequency }));
  });
}

/** How often each character is read how, over all words that it stands in. */
function readingsIn(all: Frequencies, characters: ReadonlySet<string>) {
  const uses = new Map<string, Map<string, number>>();
  for (const { word, pinyin, frequency } of Object.entries(all).flatMap(charactersIn)) {
    if (!characters.has(word)) continue;
    const readings = uses.get(word) ?? new Map<string, number>();
    uses.set(word, readings.set(pinyin, (readings.get(pinyin) ?? 0) + frequency));
  }
  return uses;
}

function charactersIn([word, [pinyin, frequency]]: [string, Frequencies[string]]): Entry[] {
  const syllables = pinyin.split(' ').map(typed);
  return Array.from(word, (character, at) => ({
    word: character,
    pinyin: syllables[at] ?? '',
    frequency,
  })).filter((entry) => entry.pinyin !== '');
}

function byFrequency(a: Entry, b: Entry): number {
  return b.frequency - a.frequency;
}

/** Pinyin as it is typed: lǜ is lv. */
function typed(pinyin: string): string {
  const plain = pinyin
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v');
  return plain.replace(/[^a-z]/g, '');
}
