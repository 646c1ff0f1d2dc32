import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';

/** The time in milliseconds since 1970, looked at four times a second. */
export function useTick(now: () => number): Readonly<ShallowRef<number>> {
  const time = shallowRef(now());
  const ticking = setInterval(() => (time.value = now()), 250);
  onScopeDispose(() => clearInterval(ticking));
  return time;
}
