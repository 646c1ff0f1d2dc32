import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Language } from '#shared/languages.ts';

/** How the visitor wants to see things; the same shape as the strip's in ui/display.ts. */
interface Display {
  language: Language;
  text: '1' | '1.5' | '2';
  theme: 'light' | 'dark' | 'contrast';
  reach: 'usual' | 'low';
  motion: 'usual' | 'none';
}

/** Display settings of this visit; the next visitor starts with the usual ones. */
export const useDisplay = defineStore('display', () => {
  const usual = ref<Display>({
    language: 'ja',
    text: '1',
    theme: 'light',
    reach: 'usual',
    motion: 'usual',
  });
  const display = ref<Display>({ ...usual.value });
  /** Somebody has chosen already; a late greeting changes nothing of it. */
  let isChosen = false;

  function change(changes: Partial<Display>): void {
    isChosen = true;
    display.value = { ...display.value, ...changes };
  }
  function reset(): void {
    isChosen = false;
    display.value = { ...usual.value };
  }
  /** Ends a loan of the language, unless another was chosen meanwhile. */
  function giveBack(language: Display['language']): void {
    const { language: own } = usual.value;
    if (display.value.language === language) display.value = { ...display.value, language: own };
  }
  /** The language of this kiosk, where nobody has chosen another. */
  function startIn(language: Display['language']): void {
    usual.value = { ...usual.value, language };
    if (!isChosen) reset();
  }
  function isUsual(): boolean {
    return JSON.stringify(display.value) === JSON.stringify(usual.value);
  }

  return { display, change, reset, giveBack, startIn, isUsual };
});
