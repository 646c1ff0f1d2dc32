import { shallowRef } from 'vue';
import { useShelf } from './i18n/shelf.ts';
import type * as Practice from './practice/practice.ts';

/** The dock and the practice tag. The kiosk's page is built without them: the import is not in it. */
export function usePracticeParts() {
  const parts = shallowRef<typeof Practice>();
  const shelf = useShelf();

  async function load(): Promise<void> {
    if (!__PRACTICE__) return;
    const practice = await import('./practice/practice.ts');
    await shelf.add(practice.practiceTexts);
    parts.value = practice;
  }
  void load();
  return parts;
}
