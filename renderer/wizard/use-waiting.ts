import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';

export type Waiting = 'none' | 'short' | 'long';

/** After 300 ms progress is shown, after 5 s it is said what is waited for (experience.md 2.6). */
export function useWaiting(isBusy: () => boolean): Readonly<ShallowRef<Waiting>> {
  const waiting = shallowRef<Waiting>('none');
  let timers: ReturnType<typeof setTimeout>[] = [];

  function stop(): void {
    timers.forEach(clearTimeout);
    timers = [];
    waiting.value = 'none';
  }
  function start(): void {
    timers = [
      setTimeout(() => (waiting.value = 'short'), 300),
      setTimeout(() => (waiting.value = 'long'), 5_000),
    ];
  }
  watch(
    isBusy,
    (busy) => {
      stop();
      if (busy) start();
    },
    { immediate: true },
  );
  onScopeDispose(stop);
  return waiting;
}
