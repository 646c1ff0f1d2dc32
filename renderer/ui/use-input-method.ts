import { ref, type Ref } from 'vue';
import { afterPress, type JapaneseInput } from './input-method.ts';

interface InputMethodWatch {
  readonly japaneseInput: Readonly<Ref<JapaneseInput | undefined>>;
  /** Listeners for the field; nothing that is typed is kept. */
  readonly listeners: Readonly<Record<string, (event: Event) => void>>;
}

/** Watches whether keys write Japanese into a field that wants none. */
export function useInputMethod(): InputMethodWatch {
  const japaneseInput = ref<JapaneseInput>();
  return {
    japaneseInput,
    listeners: {
      keydown: (event) => {
        if (!(event instanceof KeyboardEvent)) return;
        japaneseInput.value = afterPress(japaneseInput.value, event);
      },
      compositionstart: () => (japaneseInput.value = 'input-method'),
    },
  };
}
