/** Where the system thinks the symbols of the keyboard are. */
export type KeyLayout = 'jis' | 'us' | 'other';

/** A key press, as far as it tells the layout. */
export interface SymbolPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
}

/** What a key types by itself and with Shift: on US keyboards (ANSI), then on Japanese ones (JIS). */
const keys: Readonly<Record<string, readonly [us: string, jis: string]>> = {
  Digit2: ['2@', '2"'],
  Digit6: ['6^', '6&'],
  Digit7: ['7&', "7'"],
  Digit8: ['8*', '8('],
  Digit9: ['9(', '9)'],
  Minus: ['-_', '-='],
  Equal: ['=+', '^~'],
  BracketLeft: ['[{', '@`'],
  BracketRight: [']}', '[{'],
  Backslash: ['\\|', ']}'],
  Semicolon: [';:', ';+'],
  Quote: ['\'"', ':*'],
};

/** Keys that only Japanese keyboards have; Brazilian ones have IntlRo too, with other signs. */
const japaneseOnly = ['IntlYen', 'Convert', 'NonConvert', 'KanaMode'];

/** The layout that one key press gives away; undefined where US and Japanese keys type the same. */
export function layoutOf({ code, key, shiftKey }: SymbolPress): KeyLayout | undefined {
  if (!/^[\u0021-\u007e]$/.test(key)) return undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return key.toUpperCase() === letter ? undefined : 'other';
  const [us, jis] = (Object.hasOwn(keys, code) && keys[code]) || ['', ''];
  const [onUs, onJis] = [us, jis].map((typed) => typed.charAt(shiftKey ? 1 : 0));
  if (onUs === onJis) return undefined;
  if (key === onUs) return 'us';
  return key === onJis ? 'jis' : 'other';
}

/** Whether the keyboard itself is a Japanese one, whatever the system thinks. */
export function isJapaneseKey(code: string): boolean {
  return japaneseOnly.includes(code);
}

/** A key of Japanese keyboards for which the layout of the system has nothing. */
export function typesNothing({ code, key }: SymbolPress): boolean {
  return ['IntlYen', 'IntlRo'].includes(code) && (key === '\u0000' || key === 'Unidentified');
}
