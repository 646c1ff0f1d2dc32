import { shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type * as Practice from './practice/practice.ts';

/** The dock and the practice tag. The kiosk's page is built without them: the import is not in it. */
export function usePracticeParts() {
  const parts = shallowRef<typeof Practice>();
  const texts = useI18n({ useScope: 'global' });

  async function load(): Promise<void> {
    if (!__PRACTICE__) return;
    const practice = await import('./practice/practice.ts');
    texts.mergeLocaleMessage('ja', practice.practiceMessages.ja);
    texts.mergeLocaleMessage('en', practice.practiceMessages.en);
    parts.value = practice;
  }
  void load();
  return parts;
}
