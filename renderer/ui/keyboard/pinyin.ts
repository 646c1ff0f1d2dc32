/** Words by their pinyin as typed, blanks between them, likeliest first (made by build/pinyin.ts). */
export type PinyinWords = Readonly<Record<string, string>>;

/** A word that letters before the caret may stand for. */
export interface Candidate {
  readonly word: string;
  /** How many of those letters it takes the place of, from the first one on. */
  readonly letters: number;
}

/** What can be offered for text before the caret, likeliest first. */
export type FindCandidates = (before: string) => readonly Candidate[];

/** More would be a search among candidates instead of typing one letter more. */
const most = 60;

/**
 * Finds Chinese words for pinyin. The letters stand in the field itself until a word is chosen, so
 * that nothing has to be kept, and the search finds by the letters meanwhile.
 */
export function candidatesFrom(dictionary: PinyinWords): FindCandidates {
  const words = new Map(Object.entries(dictionary).map(([key, text]) => [key, text.split(' ')]));
  const beginnings = new Set([...words.keys()].flatMap(beginningsOf));

  function firstWords(key: string): readonly string[] {
    return words.get(key) ?? [];
  }
  /** Whether letters can be the pinyin of words, the last of which may lack its end. */
  function canStand(letters: string): boolean {
    if (letters === '' || beginnings.has(letters)) return true;
    return beginningsOf(letters).some(
      (key) => words.has(key) && canStand(letters.slice(key.length)),
    );
  }
  /** The likeliest words one behind the other, the longest first; nothing where letters are left. */
  function sentence(letters: string): string {
    const key = longestFirst(letters).find((part) => words.has(part)) ?? '';
    const rest = letters.slice(key.length);
    const ending = rest === '' ? '' : key && sentence(rest);
    return key === '' || (rest !== '' && ending === '')
      ? ''
      : `${firstWords(key)[0] ?? ''}${ending}`;
  }
  /** What is being typed, guessed from its beginning. */
  function completions(letters: string): readonly string[] {
    if (letters.length < 2) return [];
    const keys = [...words.keys()].filter((key) => key !== letters && key.startsWith(letters));
    return keys.slice(0, 8).flatMap((key) => firstWords(key).slice(0, 1));
  }
  return (before) => {
    const letters = pinyinBefore(before);
    if (letters === '') return [];
    const whole = [...firstWords(letters), sentence(letters), ...completions(letters)];
    const parts = longestFirst(letters)
      .slice(1)
      .filter((key) => words.has(key) && canStand(letters.slice(key.length)))
      .flatMap((key) => firstWords(key).map((word) => ({ word, letters: key.length })));
    const all = [...whole.map((word) => ({ word, letters: letters.length })), ...parts];
    return once(all).slice(0, most);
  };
}

/** Text before the caret with a candidate in the place of its letters. */
export function takeCandidate(before: string, { word, letters }: Candidate): string {
  const typed = lettersBefore(before);
  return before.slice(0, before.length - typed.length) + word + typed.slice(letters);
}

function lettersBefore(before: string): string {
  return /[a-z]*$/i.exec(before)?.[0] ?? '';
}

/** As the dictionary has it: lüe is typed lue or lve. */
function pinyinBefore(before: string): string {
  return lettersBefore(before)
    .toLowerCase()
    .replace(/([ln])ue/g, '$1ve');
}

function beginningsOf(letters: string): readonly string[] {
  return Array.from(letters, (_, at) => letters.slice(0, at + 1));
}

function longestFirst(letters: string): readonly string[] {
  return beginningsOf(letters).toReversed();
}

function once(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set(['']);
  return candidates.filter(({ word }) => !seen.has(word) && seen.add(word));
}
