import { digitKeys } from './digits.ts';
import { searchLayout } from './search-layout.ts';
import type { Key, KeysKind, KeysWanted, Layout, Page, Row, TypingKey } from './keys.ts';

/** Symbols of ASCII in the order in which keyboards have them, and the blank. */
const allSymbols = '!@#$%^&*()-_=+[]{};:\'",.<>/?\\|`~ ';

/** What fields take where they don't say it themselves. */
const usualSymbols: Readonly<Record<KeysKind, string>> = {
  id: '',
  password: allSymbols,
  'new-password': allSymbols,
  digits: '',
  // RFC 5321 4.1.2: what stands before the @ without quotes; the domain has . and - alone.
  email: "@.-_!#$%^&*=+{}'/?|`~",
  text: allSymbols,
  search: allSymbols,
};

const remove: Key = { does: 'delete' };
const done: Key = { does: 'done', width: 3 };
const carets: Row = [{ does: 'left' }, { does: 'right' }];
const toLetters: Key = {
  turnsTo: 'letters',
  label: 'keyboard.letters.label',
  name: 'keyboard.letters.name',
  width: 4,
};

/** The keys for a field; of a search the script of the page's language stands first. */
export function layoutOf(wanted: KeysWanted, language = 'en'): Layout {
  if (wanted.kind === 'digits') {
    return {
      first: 'digits',
      pages: { digits: { rows: [digitKeys, [...carets, { gap: 15 }, done]] } },
    };
  }
  const symbols = [...(wanted.symbols ?? usualSymbols[wanted.kind])];
  if (wanted.kind === 'search') {
    return searchLayout(language, lettersOfSearch, symbolsPage(symbols));
  }
  const letters = lettersFor(wanted, symbols);
  const shown = new Set(letters.rows.flat().map((key) => ('types' in key ? key.types : '')));
  const isAllShown = symbols.every((symbol) => shown.has(symbol));
  const pages = isAllShown ? { letters } : { letters, symbols: symbolsPage(symbols) };
  return { first: 'letters', pages };
}

function lettersFor(wanted: KeysWanted, symbols: readonly string[]): Page {
  if (wanted.kind === 'id') return idPage(wanted, symbols);
  if (wanted.kind === 'email') return emailPage(wanted);
  if (wanted.kind === 'text') return textPage();
  return passwordPage(symbols);
}

/** So many symbols of an ID have room beside its letters. */
const mostBeside = 3;

function idPage({ isSmall }: KeysWanted, symbols: readonly string[]): Page {
  const isRoomy = isSmall && symbols.length <= mostBeside;
  const [first, second, third] = isRoomy ? symbols : [];
  const corner = symbols.length > 0 && !isRoomy ? toSymbols(2) : keyOrGap(first);
  const besides = second === undefined ? [{ gap: 4 }] : [keyOrGap(second), keyOrGap(third)];
  const start = isSmall ? besides : [shift(4)];
  return {
    rows: [digitKeys, top(corner, isSmall), middle(isSmall), bottom(start, carets, isSmall)],
  };
}

function passwordPage(symbols: readonly string[]): Page {
  const corner = symbols.length > 0 ? toSymbols(2) : { gap: 2 };
  return { rows: [digitKeys, top(corner), middle(), bottom([shift(4)], carets)] };
}

function emailPage({ ending }: KeysWanted): Page {
  const whole: Key = ending ? { types: ending, width: 13, name: 'keyboard.ending' } : { gap: 13 };
  return {
    rows: [
      digitKeys,
      top({ types: '@' }),
      middle(),
      bottom([shift(4)], typing('.-')),
      [toSymbols(3), { types: '_' }, whole, ...carets],
    ],
  };
}

function textPage(): Page {
  return {
    rows: [
      digitKeys,
      top({ types: '-' }),
      middle(),
      bottom([shift(4)], typing('.,')),
      [toSymbols(4), { types: ' ', width: 14 }, ...carets],
    ],
  };
}

/** The other scripts stand below. */
const lettersOfSearch: readonly Row[] = [
  digitKeys,
  top(toSymbols(2)),
  middle(),
  bottom([shift(4)], carets),
];

/** So many symbols fit beside the digits; where there are more, digits make way for them. */
const mostBelowDigits = 23;

function symbolsPage(symbols: readonly string[]): Page {
  const hasDigits = symbols.length <= mostBelowDigits;
  const rest = typing(symbols.join(''));
  const head = hasDigits ? digitKeys : [...filled(rest.splice(0, 10), 20), remove];
  const upper = filled(rest.splice(0, 11), 22);
  const lower = [{ gap: 1 }, ...filled(rest.splice(0, 9), 18), done];
  return { rows: [head, upper, lower, [toLetters, ...filled(rest, 14), ...carets]] };
}

function top(corner: Key, isSmall?: boolean): Row {
  return [...letters('qwertyuiop', isSmall), corner];
}
function middle(isSmall?: boolean): Row {
  return [{ gap: 1 }, ...letters('asdfghjkl', isSmall), done];
}
function bottom(start: Row, end: Row, isSmall?: boolean): Row {
  return [...start, ...letters('zxcvbnm', isSmall), ...end];
}

function letters(all: string, isSmall = false): Row {
  return [...all].map((types) => (isSmall ? { types } : { types, shifted: types.toUpperCase() }));
}
function typing(all: string): TypingKey[] {
  return [...all].map((types) => ({ types }));
}
function keyOrGap(types: string | undefined): Key {
  return types === undefined ? { gap: 2 } : { types };
}
function shift(width: number): Key {
  return { does: 'shift', width };
}
function toSymbols(width: number): Key {
  return {
    turnsTo: 'symbols',
    label: 'keyboard.symbols.label',
    name: 'keyboard.symbols.name',
    width,
  };
}
/** The keys, and nothing behind them up to so many half keys. */
function filled(keys: Row, width: number): Row {
  const gap = width - 2 * keys.length;
  return gap > 0 ? [...keys, { gap }] : keys;
}
