import { computed, onScopeDispose, ref } from 'vue';
import { useMoments } from '#renderer/i18n/use-moments.ts';

/** Milliseconds between two looks at the clock. */
const beat = 1_000;

/** Hours and minutes on the kiosk's clock, kept current. */
export function useTime(now: () => number = Date.now) {
  const { time } = useMoments();
  const moment = ref(now());
  const timer = setInterval(() => (moment.value = now()), beat);
  onScopeDispose(() => clearInterval(timer));
  return computed(() => time(moment.value));
}
