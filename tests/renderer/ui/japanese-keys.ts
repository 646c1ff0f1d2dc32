/** One key press as Chromium reports it: `keydown`, and what it types where nothing is masked. */
export interface KeyOnRecord {
  readonly code: string;
  readonly key: string;
  readonly shiftKey?: boolean;
  /** Empty where it types nothing. */
  readonly types: string;
}

/**
 * Recorded from Debian's Chromium 156 under X.Org: hardware key codes sent by the XTEST extension
 * with the keyboards of xkeyboard-config (model jp106, layout jp; model pc105, layout us).
 * Codes: UI Events KeyboardEvent code Values, 3.1.1 and 3.4.
 */
export const japaneseSystem: readonly KeyOnRecord[] = [
  { code: 'IntlYen', key: '\\', types: '\\' },
  { code: 'IntlYen', key: '|', shiftKey: true, types: '|' },
  { code: 'IntlRo', key: '\\', types: '\\' },
  { code: 'IntlRo', key: '_', shiftKey: true, types: '_' },
  { code: 'Backquote', key: 'ZenkakuHankaku', types: '' },
  { code: 'NonConvert', key: 'NonConvert', types: '' },
  { code: 'Convert', key: 'Convert', types: '' },
  { code: 'KanaMode', key: 'HiraganaKatakana', types: '' },
  { code: 'CapsLock', key: 'Alphanumeric', types: '' },
  { code: 'Digit2', key: '"', shiftKey: true, types: '"' },
  { code: 'Digit6', key: '&', shiftKey: true, types: '&' },
  { code: 'Digit7', key: "'", shiftKey: true, types: "'" },
  { code: 'Digit8', key: '(', shiftKey: true, types: '(' },
  { code: 'Digit9', key: ')', shiftKey: true, types: ')' },
  { code: 'Minus', key: '=', shiftKey: true, types: '=' },
  { code: 'Equal', key: '^', types: '^' },
  { code: 'Equal', key: '~', shiftKey: true, types: '~' },
  { code: 'BracketLeft', key: '@', types: '@' },
  { code: 'BracketLeft', key: '`', shiftKey: true, types: '`' },
  { code: 'BracketRight', key: '[', types: '[' },
  { code: 'BracketRight', key: '{', shiftKey: true, types: '{' },
  { code: 'Semicolon', key: '+', shiftKey: true, types: '+' },
  { code: 'Quote', key: ':', types: ':' },
  { code: 'Quote', key: '*', shiftKey: true, types: '*' },
  { code: 'Backslash', key: ']', types: ']' },
  { code: 'Backslash', key: '}', shiftKey: true, types: '}' },
];

/** The same keyboard where the system is set to US: its own keys type nothing, symbols move. */
export const usSystem: readonly KeyOnRecord[] = [
  { code: 'IntlYen', key: '\u0000', types: '' },
  { code: 'IntlRo', key: '\u0000', types: '' },
  { code: 'Backquote', key: '`', types: '`' },
  { code: 'Digit2', key: '@', shiftKey: true, types: '@' },
  { code: 'Digit6', key: '^', shiftKey: true, types: '^' },
  { code: 'Digit7', key: '&', shiftKey: true, types: '&' },
  { code: 'Digit8', key: '*', shiftKey: true, types: '*' },
  { code: 'Digit9', key: '(', shiftKey: true, types: '(' },
  { code: 'Minus', key: '_', shiftKey: true, types: '_' },
  { code: 'Equal', key: '=', types: '=' },
  { code: 'Equal', key: '+', shiftKey: true, types: '+' },
  { code: 'BracketLeft', key: '[', types: '[' },
  { code: 'BracketLeft', key: '{', shiftKey: true, types: '{' },
  { code: 'BracketRight', key: ']', types: ']' },
  { code: 'BracketRight', key: '}', shiftKey: true, types: '}' },
];

/** Kana lock (layout jp, variant kana): each key is a kana, without any input method. */
export const kanaLock: readonly KeyOnRecord[] = [
  { code: 'KeyA', key: 'チ', types: 'チ' },
  { code: 'KeyQ', key: 'タ', types: 'タ' },
  { code: 'Digit1', key: 'ヌ', types: 'ヌ' },
  { code: 'Digit2', key: 'フ', shiftKey: true, types: 'フ' },
  { code: 'IntlYen', key: 'ー', types: 'ー' },
  { code: 'IntlRo', key: 'ロ', types: 'ロ' },
];

/** The keyboard of OADG 109A (variant OADG109A), where the key ¥ types the yen sign itself. */
export const yenKey: KeyOnRecord = { code: 'IntlYen', key: '¥', types: '¥' };
