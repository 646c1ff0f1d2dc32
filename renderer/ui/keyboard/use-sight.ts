import { onBeforeUnmount, onMounted, watch, type ComputedRef } from 'vue';
import { bringIntoSight } from './sight.ts';

/**
 * Keeps the field in sight: when it is chosen, when the room changes, when an error comes. And marks
 * it: whoever presses the keys by other keys has the focus there, not in the field.
 */
export function useSight(field: ComputedRef<HTMLInputElement | undefined>): void {
  const look = () => {
    if (field.value && !isReadingElsewhere(field.value)) bringIntoSight(field.value);
  };
  const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);

  function follow(input?: HTMLInputElement, before?: HTMLInputElement): void {
    watcher?.disconnect();
    before?.removeAttribute('data-typed-into');
    input?.setAttribute('data-typed-into', '');
    for (const part of [input?.closest('.room, .aside__in'), input?.closest('.field')]) {
      if (part) watcher?.observe(part);
    }
  }
  onMounted(() => {
    follow(field.value);
  });
  watch(field, follow, { flush: 'post' });
  onBeforeUnmount(() => {
    follow(undefined, field.value);
  });
}

/** The focus is on something else of the room: a summary of what is missing, for one. */
function isReadingElsewhere(input: HTMLInputElement): boolean {
  const here = document.activeElement;
  const isInRoom = (here?.closest('.room__in, .aside__words') ?? null) !== null;
  return isInRoom && !input.closest('.field')?.contains(here);
}
