import { nextTick, watch, type ShallowRef } from 'vue';

/**
 * Show and Hide take each other's place. Where the one that goes had the focus, the other one gets
 * it: nobody who works by keyboard is sent back to the start of the page.
 */
export function useCounterpart(
  place: Readonly<ShallowRef<HTMLElement | null>>,
  isShown: () => boolean,
): void {
  watch(isShown, async () => {
    // This runs before the page changes, so the button that goes is still there.
    if (!place.value?.contains(document.activeElement)) return;
    await nextTick();
    place.value.querySelector<HTMLElement>('button')?.focus();
  });
}
