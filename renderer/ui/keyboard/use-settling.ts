import { onBeforeUnmount, onMounted, watch, type ComputedRef, type ShallowRef } from 'vue';

/**
 * A field that was typed into by hand says `change` when it is left; one that was edited by the
 * screen's keys doesn't, and what tidies up an ID or an address waits for it. So it is said here.
 */
export function useSettling(
  field: ComputedRef<HTMLInputElement | undefined>,
  keyboard: Readonly<ShallowRef<HTMLElement | null>>,
): void {
  let edited: HTMLInputElement | undefined;

  function note(): void {
    edited = field.value;
  }
  function settle(): void {
    const input = edited;
    edited = undefined;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function leave({ target }: FocusEvent): void {
    const isInside = target instanceof Node && keyboard.value?.contains(target);
    if (target !== edited && !isInside) settle();
  }
  watch(
    field,
    (now, before) => {
      before?.removeEventListener('input', note);
      now?.addEventListener('input', note);
      if (edited !== now) settle();
    },
    { immediate: true, flush: 'sync' },
  );
  onMounted(() => {
    document.addEventListener('focusin', leave);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', leave);
    field.value?.removeEventListener('input', note);
    settle();
  });
}
