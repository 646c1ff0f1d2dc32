import { onScopeDispose, ref, shallowRef } from 'vue';
import type { Failure, Outcome } from '#shared/outcome.ts';

/** One call at a time. Leaving stops it and drops a reply that comes late. */
export function useCalls() {
  const failure = shallowRef<Failure>();
  const isBusy = ref(false);
  const leaving = new AbortController();
  const { signal } = leaving;
  onScopeDispose(() => {
    leaving.abort();
  });

  /** What the call brings; undefined where it failed, was one too many, or came too late. */
  async function run<T>(
    call: (signal: AbortSignal) => Promise<Outcome<T>>,
  ): Promise<T | undefined> {
    if (isBusy.value) return undefined;
    isBusy.value = true;
    failure.value = undefined;
    const outcome = await call(signal);
    if (signal.aborted) return undefined;
    isBusy.value = false;
    if (outcome.ok) return outcome.value;
    failure.value = outcome.failure;
    return undefined;
  }
  return { failure, isBusy, run };
}
