import fc from 'fast-check';

/** Characters by what they are to the rules; each of them can be typed or pasted into a field. */
const alphabets = {
  lower: Array.from('abcdefghijklmnopqrstuvwxyz'),
  upper: Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  digit: Array.from('0123456789'),
  symbol: Array.from('!#%&+-./:;<=>?@^_`|~'),
  forbidden: Array.from(' *,\\$\'"(){}[]\t'),
  // What the invented university refuses.
  quoteOrTab: ['"', '\t'],
  yen: ['¥', '￥', '\\'],
  fullWidth: Array.from('ＡｚＺａ０９！＃　＄￥'),
  kana: Array.from('あアｱ日本髙𠮟'),
  marks: ['\u0301', '\u3099', '\u20dd', 'e\u0301', 'か\u3099'],
  emoji: ['😀', '🏯', '👩‍🔬', '🇯🇵', '☀️'],
  latin: Array.from('éßñøÅ'),
  // A zero-width space, a no-break space, a direction mark, and half of a surrogate pair.
  unseen: ['\u200b', '\u00a0', '\u202e', '\u0000', '\u007f', '\ud83d'],
} as const;
type Alphabet = keyof typeof alphabets;

const letterOf = (name: Alphabet) => fc.constantFrom<string>(...alphabets[name]);
const ordinary = fc.oneof(
  ...(['lower', 'upper', 'digit', 'symbol'] as const).map((name) => letterOf(name)),
);
const strange = fc.oneof(
  ...(
    [
      'forbidden',
      'quoteOrTab',
      'yen',
      'fullWidth',
      'kana',
      'marks',
      'emoji',
      'latin',
      'unseen',
    ] as const
  ).map((name) => letterOf(name)),
);

/** Lengths at every limit of the three profiles and beside it, and those between. */
const length = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(9, 10, 11, 12, 13, 15, 16, 17, 31, 32, 33, 63, 64, 65) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 80 }) },
);

/** Of that many code points: what is added last is cut to fit. */
const cut = (characters: readonly string[], most: number) =>
  [...characters.join('')].slice(0, most).join('');

const good = length.chain((size) =>
  fc.array(ordinary, { minLength: size, maxLength: size }).map((found) => cut(found, size)),
);
/** Mostly ordinary, with a few characters that some rule may mind. */
const spoilt = fc
  .tuple(length, fc.array(strange, { minLength: 1, maxLength: 3 }), fc.nat())
  .chain(([size, odd, place]) =>
    fc.array(ordinary, { minLength: size, maxLength: size }).map((found) => {
      const at = place % (found.length + 1);
      return cut([...found.slice(0, at), ...odd, ...found.slice(at)], size);
    }),
  );
const poor = fc
  .tuple(
    length,
    fc.constantFrom<Alphabet>('lower', 'upper', 'digit', 'symbol'),
    fc.constantFrom<Alphabet>('lower', 'upper', 'digit', 'symbol'),
  )
  .chain(([size, one, other]) =>
    fc
      .array(fc.oneof(letterOf(one), letterOf(other)), { minLength: size, maxLength: size })
      .map((found) => cut(found, size)),
  );
/** Anything at all. */
const wild = fc
  .tuple(length, fc.array(fc.oneof(strange, ordinary), { minLength: 1, maxLength: 80 }))
  .map(([size, found]) => cut(found, size));
/** Around 72 bytes, which is fewer characters. */
const wide = fc
  .tuple(fc.integer({ min: 22, max: 27 }), fc.constantFrom('Aa1!', 'a1!', 'A', ''))
  .chain(([size, first]) =>
    fc
      .array(letterOf('kana'), { minLength: size, maxLength: size })
      .map((found) => first + found.join('')),
  );

const password = fc.oneof(
  { weight: 4, arbitrary: good },
  { weight: 3, arbitrary: spoilt },
  { weight: 2, arbitrary: poor },
  { weight: 2, arbitrary: wild },
  { weight: 1, arbitrary: wide },
);

/** The same passwords for the same seed. */
export function generatePasswords(count: number, seed: number): string[] {
  return fc.sample(password, { numRuns: count, seed });
}

const kinds: Readonly<Record<string, RegExp>> = {
  'full-width': /[\uff01-\uff5e\u3000\uffe5]/u,
  'combining marks': /\p{M}/u,
  emoji: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
  'yen sign': /\u00a5/u,
  tabs: /\t/u,
  'half a surrogate pair': /\p{Cs}/u,
};
const lengths = [11, 12, 16, 17, 32, 33];

/** How many of the passwords hold characters of each kind, and how many have which length. */
export function countKinds(passwords: readonly string[]): Record<string, number> {
  const tests = new Map<string, (password: string) => boolean>();
  for (const [kind, pattern] of Object.entries(kinds)) tests.set(kind, (it) => pattern.test(it));
  for (const size of lengths) tests.set(`${size} characters`, (it) => [...it].length === size);
  return Object.fromEntries(
    [...tests].map(([kind, isSo]) => [kind, passwords.filter(isSo).length]),
  );
}
