import { computed, onScopeDispose, ref } from 'vue';
import { useMoments } from '#renderer/i18n/use-moments.ts';

/** Milliseconds between two looks at the clock. */
const beat = 1_000;

/** The kiosk's clock, kept current: milliseconds since 1970, and hours and minutes to read. */
export function useTime(now: () => number = Date.now) {
  const { time } = useMoments();
  const moment = ref(now());
  const timer = setInterval(() => (moment.value = now()), beat);
  onScopeDispose(() => clearInterval(timer));
  return { moment, time: computed(() => time(moment.value)) };
}
