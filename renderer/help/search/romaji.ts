/**
 * Kana for what somebody typed in Latin letters, in the spellings of Hepburn and of Kunrei, as every
 * Japanese keyboard takes them. Long vowels are left out on both sides (fold.ts).
 */
const rows: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
};
const vowels = 'aiueo';
const others: Readonly<Record<string, string>> = {
  ...pairs('ya や yu ゆ yo よ wa わ wo を fu ふ fa ふぁ fi ふぃ fe ふぇ fo ふぉ ti てぃ di でぃ'),
  ...pairs('shi し chi ち tsu つ ji じ sha しゃ shu しゅ sho しょ cha ちゃ chu ちゅ cho ちょ'),
  ...pairs(
    'ja じゃ ju じゅ jo じょ she しぇ che ちぇ je じぇ va ゔぁ vi ゔぃ vu ゔ ve ゔぇ vo ゔぉ',
  ),
};

function pairs(table: string): Readonly<Record<string, string>> {
  const words = table.split(' ');
  return Object.fromEntries(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])),
  );
}

const syllables: ReadonlyMap<string, string> = new Map([
  ...Object.entries(rows).flatMap(([lead, kana]) =>
    Array.from(kana, (one, at): [string, string] => [lead + (vowels[at] ?? ''), one]),
  ),
  // きゃ and the like: the kana of the i column with a small one.
  ...Object.entries(rows)
    .filter(([lead]) => lead !== '')
    .flatMap(([lead, kana]) =>
      Array.from('ゃゅょ').map((small, at): [string, string] => [
        `${lead}y${'auo'[at] ?? ''}`,
        (kana[1] ?? '') + small,
      ]),
    ),
  ...Object.entries(others),
]);

/** The kana of a word in small Latin letters; nothing where it is no romaji. */
export function kanaOf(word: string): string | undefined {
  let rest = word.replace(/-/g, '');
  let kana = '';
  while (rest !== '') {
    const found = firstOf(rest);
    if (!found) return undefined;
    kana += found.kana;
    rest = rest.slice(found.letters);
  }
  return kana || undefined;
}

function firstOf(rest: string): { readonly kana: string; readonly letters: number } | undefined {
  for (const letters of [3, 2, 1]) {
    const kana = syllables.get(rest.slice(0, letters));
    if (kana && rest.length >= letters) return { kana, letters };
  }
  if (/^n(?![aiueoy])/.test(rest)) return { kana: 'ん', letters: rest.startsWith("n'") ? 2 : 1 };
  // A doubled consonant: っ.
  return /^([kgszdtcbphmrjf])\1|^tch/.test(rest) ? { kana: 'っ', letters: 1 } : undefined;
}

const letterNames = new Map(
  [...syllables].toSorted(([one], [two]) => two.length - one.length).map(([a, b]) => [b, a]),
);

/** The Latin letters of kana, in the shortest spelling. */
export function romajiOf(kana: string): string {
  let letters = '';
  for (let at = 0; at < kana.length; at += 1) {
    const two = letterNames.get(kana.slice(at, at + 2));
    const one = letterNames.get(kana.charAt(at)) ?? { ん: 'n' }[kana.charAt(at)] ?? '';
    letters += two && kana.length > at + 1 ? two : one;
    if (two && kana.length > at + 1) at += 1;
  }
  return letters;
}
