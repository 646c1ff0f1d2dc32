import { defineStore } from 'pinia';
import { ref } from 'vue';

/** How the visitor wants to see things; the same shape as the strip's in ui/display.ts. */
interface Display {
  language: 'ja' | 'en';
  text: '1' | '1.5' | '2';
  theme: 'light' | 'dark' | 'contrast';
  reach: 'usual' | 'low';
}

const usual: Display = { language: 'ja', text: '1', theme: 'light', reach: 'usual' };

/** Display settings of this visit; the next visitor starts with the usual ones. */
export const useDisplay = defineStore('display', () => {
  const display = ref<Display>({ ...usual });

  function change(changes: Partial<Display>): void {
    display.value = { ...display.value, ...changes };
  }
  function reset(): void {
    display.value = { ...usual };
  }
  function isUsual(): boolean {
    return JSON.stringify(display.value) === JSON.stringify(usual);
  }

  return { display, change, reset, isUsual };
});
