/**
 * What the key 小゛゜ makes of the last kana, and at its next press of that: the forms of one kana in
 * turn, as on Japanese phones. Hiragana only: the search of the help folds katakana into it.
 */
const turns: readonly string[] = [
  ...['あぁ', 'いぃ', 'うぅゔ', 'えぇ', 'おぉ'],
  ...['かが', 'きぎ', 'くぐ', 'けげ', 'こご'],
  ...['さざ', 'しじ', 'すず', 'せぜ', 'そぞ'],
  ...['ただ', 'ちぢ', 'つっづ', 'てで', 'とど'],
  ...['はばぱ', 'ひびぴ', 'ふぶぷ', 'へべぺ', 'ほぼぽ'],
  ...['やゃ', 'ゆゅ', 'よょ', 'わゎ'],
];

const next: ReadonlyMap<string, string> = new Map(
  turns.flatMap((forms) =>
    [...forms].map((form, at): [string, string] => [form, forms.charAt((at + 1) % forms.length)]),
  ),
);

/** Text before the caret, with its last kana in its next form; other text stays as it is. */
export function turnKana(before: string): string {
  const last = before.slice(-1);
  return before.slice(0, before.length - last.length) + (next.get(last) ?? last);
}
