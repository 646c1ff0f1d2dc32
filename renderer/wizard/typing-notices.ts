/** What may go wrong with a password before it is sent (experience.md 3). */
export type TypingNotice =
  'caps-lock' | 'num-lock' | 'input-method' | 'full-width' | 'foreign' | 'backslash';

/** Japanese script and full-width forms; and all else that is on no key: emoji, other scripts. */
const wide = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;
const foreign = /[^\u0020-\u007e\u00a5\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;

/** Whether it is about characters that only some institutions take. */
export function isOfScript(notice: TypingNotice): boolean {
  return notice === 'full-width' || notice === 'foreign';
}

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
    ['full-width', wide.test(typing.text) && !typing.isComposing],
    ['foreign', foreign.test(typing.text) && !typing.isComposing],
    ['num-lock', typing.isNumLockOff],
    ['backslash', /[\\\u00a5]/.test(typing.text)],
  ];
  return found.filter(([, isSo]) => isSo).map(([notice]) => notice);
}
