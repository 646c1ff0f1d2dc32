import { computed, type ComputedRef } from 'vue';
import type { CodeCause } from '#shared/outcome.ts';
import { useWords } from '#renderer/wizard/use-words.ts';

const dayMinutes = 24 * 60;

/** The heading of a refusal; a clock's error is said in hours and minutes. */
export function useCauseTitle(cause: () => CodeCause): ComputedRef<string> {
  const { words, duration } = useWords('set-up-mfa');

  return computed(() => {
    const found = cause();
    if (found.kind !== 'clock' && found.kind !== 'time-zone') {
      return words(`digits.${found.kind}.title`);
    }
    const { kind, direction, minutes } = found;
    // No zone is a whole day away from Japan (-21 to +5 hours): the date was set by hand.
    if (minutes % dayMinutes === 0) {
      return words(`digits.date.${direction}`, {
        duration: duration({ days: minutes / dayMinutes }),
      });
    }
    const length = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
    return words(`digits.${kind}.${direction}`, { duration: duration(length) });
  });
}
