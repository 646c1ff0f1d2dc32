import { onScopeDispose, ref } from 'vue';

/** One look at a time at something that may have come back; it has not, as long as this stands. */
export function useLookAgain(look: () => Promise<unknown>) {
  const isLooking = ref(false);
  /** Somebody has pressed, and it was still as before. */
  const isStillSo = ref(false);

  async function lookAgain(): Promise<void> {
    if (isLooking.value) return;
    isLooking.value = true;
    await look();
    isLooking.value = false;
    isStillSo.value = true;
  }
  return { isLooking, isStillSo, lookAgain };
}

/** Does something every so many seconds, while the screen stands. */
export function useEvery(seconds: number, act: () => void): void {
  const timer = setInterval(act, seconds * 1000);
  onScopeDispose(() => clearInterval(timer));
}
