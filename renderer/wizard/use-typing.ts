import { computed, reactive, type ComputedRef } from 'vue';
import { typingNotices, type TypingNotice } from './typing-notices.ts';

interface TypingWatch {
  readonly notices: ComputedRef<readonly TypingNotice[]>;
  /** Listeners for the element around the field; nothing that is typed is kept. */
  readonly listeners: Readonly<Record<string, (event: Event) => void>>;
}

/** Watches the keys beside a field for what would spoil a password. */
export function useTyping(): TypingWatch {
  const seen = reactive({ isCapsLockOn: false, isNumLockOff: false, isComposing: false, odd: '' });

  function lookAtKeys(event: Event): void {
    if (event instanceof KeyboardEvent || event instanceof MouseEvent) {
      seen.isCapsLockOn = event.getModifierState('CapsLock');
    }
    if (event instanceof KeyboardEvent && /^Numpad\d$/.test(event.code)) {
      seen.isNumLockOff = !/^\d$/.test(event.key);
    }
  }
  function lookAtText({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    // Only what is odd about the text: never the text itself.
    seen.odd = target.value.replace(/[\u0020-\u005b\u005d-\u007e]/g, '');
  }
  return {
    notices: computed(() => typingNotices({ ...seen, text: seen.odd })),
    listeners: {
      keydown: lookAtKeys,
      keyup: lookAtKeys,
      pointerdown: lookAtKeys,
      input: lookAtText,
      compositionstart: () => (seen.isComposing = true),
      compositionend: () => (seen.isComposing = false),
    },
  };
}
