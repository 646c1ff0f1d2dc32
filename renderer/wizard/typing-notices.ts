import type { KeyLayout } from './key-layout.ts';

/** What may go wrong with a password before it is sent (experience.md 3). */
export type TypingNotice =
  | 'caps-lock'
  | 'wrong-layout'
  | 'full-width'
  | 'foreign'
  | 'num-lock'
  | 'yen-key'
  | 'backslash'
  | `symbols-${KeyLayout}`;

/** Japanese script and full-width forms; and all else that is on no key: emoji, other scripts. */
const wide = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;
const foreign = /[^\u0020-\u007e\u00a5\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;

/** Whether it is about characters that only some institutions take. */
export function isOfScript(notice: TypingNotice): boolean {
  return notice === 'full-width' || notice === 'foreign';
}

/** Said quietly: it may be just what was meant. */
export function isQuiet(notice: TypingNotice): boolean {
  return notice.startsWith('symbols-');
}

export interface Typing {
  isCapsLockOn: boolean;
  /** A key of the number block typed no number. */
  isNumLockOff: boolean;
  isComposing: boolean;
  /** The keyboard has keys that only Japanese ones have. */
  isJapaneseKeyboard: boolean;
  /** The key ¥ of a Japanese keyboard typed a backslash. */
  isYenABackslash: boolean;
  /** Where the system thinks the symbols are, once a masked symbol has told. */
  layout: KeyLayout | undefined;
  hasWide: boolean;
  hasForeign: boolean;
  /** A backslash or a yen sign. */
  hasBackslash: boolean;
}

/** What is odd about a text, without a character of it. */
export function oddities(text: string): Pick<Typing, 'hasWide' | 'hasForeign' | 'hasBackslash'> {
  return {
    hasWide: wide.test(text),
    hasForeign: foreign.test(text),
    hasBackslash: /[\\\u00a5]/.test(text),
  };
}

/** In the order of likelihood. */
export function typingNotices(typing: Readonly<Typing>): readonly TypingNotice[] {
  const { hasBackslash, isComposing, layout } = typing;
  const isWrongLayout = typing.isJapaneseKeyboard && layout === 'us';
  const found: readonly [TypingNotice, boolean][] = [
    ['caps-lock', typing.isCapsLockOn],
    ['wrong-layout', isWrongLayout],
    ['full-width', typing.hasWide && !isComposing],
    ['foreign', typing.hasForeign && !isComposing],
    ['num-lock', typing.isNumLockOff],
    ['yen-key', hasBackslash && typing.isYenABackslash],
    ['backslash', hasBackslash && !typing.isYenABackslash],
    [`symbols-${layout ?? 'other'}`, layout !== undefined && !isWrongLayout],
  ];
  return found.filter(([, isSo]) => isSo).map(([notice]) => notice);
}
