import { onScopeDispose, watch } from 'vue';
import { signsOfLife } from './use-idle.ts';

interface QuietOptions {
  /** Whether nobody's visit is under way. */
  readonly isNeeded: () => boolean;
  /** What was changed last counts as a touch, however it was changed. */
  readonly changes?: () => unknown;
  /** Quiet time, in seconds. */
  readonly seconds: () => number | undefined;
  readonly act: () => void;
}

/** Puts things back when nobody has touched them for a while and no visit is under way. */
export function useQuiet({ isNeeded, changes, seconds, act }: QuietOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin(): void {
    clearTimeout(timer);
    const quiet = seconds();
    if (isNeeded() && quiet !== undefined) timer = setTimeout(act, quiet * 1000);
  }
  for (const sign of signsOfLife) addEventListener(sign, begin, { capture: true, passive: true });
  watch(() => [isNeeded(), seconds(), changes?.()], begin, { immediate: true });
  onScopeDispose(() => {
    clearTimeout(timer);
    for (const sign of signsOfLife) removeEventListener(sign, begin, true);
  });
}
