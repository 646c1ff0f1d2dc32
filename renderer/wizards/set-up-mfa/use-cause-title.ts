import { computed, type ComputedRef } from 'vue';
import type { CodeCause } from '#shared/outcome.ts';
import { useWords } from '#renderer/wizard/use-words.ts';

/** The heading of a refusal; a clock's error is said in hours and minutes. */
export function useCauseTitle(cause: () => CodeCause): ComputedRef<string> {
  const { words, counted } = useWords('set-up-mfa');

  function duration(total: number): string {
    const hours = Math.floor(total / 60);
    const minutes = total % 60;
    if (hours === 0) return counted('duration.minutes', minutes);
    if (minutes === 0) return counted('duration.hours', hours);
    return words('duration.both', { hours, minutes });
  }

  return computed(() => {
    const found = cause();
    if (found.kind !== 'clock' && found.kind !== 'time-zone') {
      return words(`digits.${found.kind}.title`);
    }
    const { kind, direction, minutes } = found;
    return words(`digits.${kind}.${direction}`, { duration: duration(minutes) });
  });
}
