import { provide, shallowRef, watch } from 'vue';
import { useShelf } from './i18n/shelf.ts';
import { trayKey } from './paper/tray.ts';
import type * as Practice from './practice/practice.ts';

/**
 * The dock and the practice tag. The kiosk's page is built without them: the import is not in it.
 * What was printed lies in the dock's tray as long as the visit is under way.
 */
export function usePracticeParts(isUnderWay: () => boolean) {
  const parts = shallowRef<typeof Practice>();
  const shelf = useShelf();

  async function load(): Promise<void> {
    if (!__PRACTICE__) return;
    const practice = await import('./practice/practice.ts');
    await shelf.add(practice.practiceTexts, 'welcome');
    parts.value = practice;
  }
  void load();
  if (__PRACTICE__) provideTray(() => parts.value, isUnderWay);
  return parts;
}

function provideTray(parts: () => typeof Practice | undefined, isUnderWay: () => boolean): void {
  const paper = shallowRef<Element>();
  const empty = () => (paper.value = undefined);
  provide(trayKey, {
    paper,
    put: (printed) => (paper.value = parts()?.copyOf(printed)),
    empty,
  });
  watch(isUnderWay, empty);
}
