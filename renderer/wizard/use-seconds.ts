import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';

/**
 * Whole seconds until a moment (milliseconds since 1970), counted down on the screen; 0 once it
 * has passed and while there is none.
 */
export function useSecondsUntil(
  moment: () => number | undefined,
  now: () => number,
): ComputedRef<number> {
  const time = shallowRef(now());
  const ticking = setInterval(() => (time.value = now()), 250);
  onScopeDispose(() => {
    clearInterval(ticking);
  });
  return computed(() => {
    const until = moment();
    // The clock is read here too, so that a moment set just now is not measured from the last tick.
    return until === undefined
      ? 0
      : Math.max(0, Math.ceil((until - Math.max(time.value, now())) / 1000));
  });
}
