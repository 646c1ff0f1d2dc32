import { computed, reactive, type ComputedRef } from 'vue';
import { isJapaneseKey, layoutOf, typesNothing } from './key-layout.ts';
import { oddities, typingNotices, type Typing, type TypingNotice } from './typing-notices.ts';

interface TypingWatch {
  readonly notices: ComputedRef<readonly TypingNotice[]>;
  /** Listeners for the element around the field; nothing that is typed is kept. */
  readonly listeners: Readonly<Record<string, (event: Event) => void>>;
}

const nothing: Typing = {
  isCapsLockOn: false,
  isNumLockOff: false,
  isComposing: false,
  isJapaneseKeyboard: false,
  isYenABackslash: false,
  layout: undefined,
  ...oddities(''),
};

/** Watches the keys beside a field for what would spoil a password. */
export function useTyping(): TypingWatch {
  const seen = reactive({ ...nothing });

  function lookAtLocks(event: Event): void {
    if (event instanceof KeyboardEvent || event instanceof MouseEvent) {
      seen.isCapsLockOn = event.getModifierState('CapsLock');
    }
  }
  function lookAtKey(event: Event): void {
    lookAtLocks(event);
    if (!(event instanceof KeyboardEvent)) return;
    const { code, key } = event;
    if (/^Numpad\d$/.test(code)) seen.isNumLockOff = !/^\d$/.test(key);
    if (isJapaneseKey(code)) seen.isJapaneseKeyboard = true;
    if (code === 'IntlYen' && key !== '|') seen.isYenABackslash = key === '\\';
    if (typesNothing(event)) [seen.isJapaneseKeyboard, seen.layout] = [true, 'us'];
    if (isMasked(event)) seen.layout = layoutOf(event) ?? seen.layout;
  }
  function lookAtText({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    Object.assign(seen, oddities(target.value));
  }
  return {
    notices: computed(() => typingNotices(seen)),
    listeners: {
      keydown: lookAtKey,
      keyup: lookAtLocks,
      pointerdown: lookAtLocks,
      input: lookAtText,
      compositionstart: () => (seen.isComposing = true),
      compositionend: () => (seen.isComposing = false),
    },
  };
}

/** Whether the key goes where nobody sees what it typed; with Ctrl or Alt it types nothing. */
function isMasked({ target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const isSecret = target instanceof HTMLInputElement && target.type === 'password';
  return isSecret && !ctrlKey && !altKey && !metaKey;
}
