import { inject, onScopeDispose, ref, watch, type Ref } from 'vue';
import { coverKey } from './cover.ts';

/** How long a secret may stand readable on a public screen, in milliseconds. */
const longest = 60_000;

/** Whether a secret can be read: for a minute at most, and never while something covers it. */
export function useShown(): Ref<boolean> {
  const isShown = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  function hide(): void {
    isShown.value = false;
  }
  watch(isShown, (isNow) => {
    clearTimeout(timer);
    if (isNow) timer = setTimeout(hide, longest);
  });
  watch(
    inject(coverKey, () => () => false, true),
    hide,
  );
  onScopeDispose(() => {
    clearTimeout(timer);
  });
  return isShown;
}
