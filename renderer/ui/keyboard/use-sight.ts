import { onBeforeUnmount, onMounted, watch, type ComputedRef } from 'vue';
import { bringIntoSight } from './sight.ts';

/** Keeps the field in sight: when it is chosen, when the room changes, when an error comes. */
export function useSight(field: ComputedRef<HTMLInputElement | undefined>): void {
  const look = () => {
    if (field.value) bringIntoSight(field.value);
  };
  const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);

  function follow(input: HTMLInputElement | undefined): void {
    watcher?.disconnect();
    for (const part of [input?.closest('.room'), input?.closest('.field')]) {
      if (part) watcher?.observe(part);
    }
  }
  onMounted(() => {
    follow(field.value);
  });
  watch(field, follow, { flush: 'post' });
  onBeforeUnmount(() => watcher?.disconnect());
}
