/** What may go wrong with a password before it is sent (experience.md 3). */
export type TypingNotice = 'caps-lock' | 'num-lock' | 'input-method' | 'full-width' | 'backslash';

export interface Typing {
  readonly isCapsLockOn: boolean;
  /** A key of the number block typed no number. */
  readonly isNumLockOff: boolean;
  readonly isComposing: boolean;
  readonly text: string;
}

/** In the order of likelihood. */
export function typingNotices(typing: Typing): readonly TypingNotice[] {
  const found: readonly [TypingNotice, boolean][] = [
    ['caps-lock', typing.isCapsLockOn],
    ['input-method', typing.isComposing],
    ['full-width', /[^\u0020-\u007e\u00a5]/u.test(typing.text) && !typing.isComposing],
    ['num-lock', typing.isNumLockOff],
    ['backslash', /[\\\u00a5]/.test(typing.text)],
  ];
  return found.filter(([, isSo]) => isSo).map(([notice]) => notice);
}
