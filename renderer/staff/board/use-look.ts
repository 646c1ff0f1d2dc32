import { computed, shallowRef } from 'vue';
import type { Failure } from '#shared/outcome.ts';
import { useEvery } from '#renderer/screens/use-look-again.ts';
import type { StaffHost } from '#renderer/host/host.ts';
import type { StaffCounts, StaffLook } from '#renderer/staff/told.ts';

/** Seconds between two looks, and looks between two counts, which change by the hour. */
const between = 5;
const looksPerCount = 12;

/** Everything on the board, kept current. What can't be had any more is said, and the rest stays. */
export function useLook(calls: Pick<StaffHost, 'look' | 'counts'>, onClosed: () => void) {
  const look = shallowRef<StaffLook>();
  const counts = shallowRef<StaffCounts>();
  const failure = shallowRef<Failure>();
  let looks = 0;
  let isAsking = false;

  async function refresh(): Promise<void> {
    // A machine that is slow to answer is not asked twice.
    if (isAsking) return;
    isAsking = true;
    const isCount = looks % looksPerCount === 0;
    looks += 1;
    const [seen, counted] = await Promise.all([
      calls.look({}),
      isCount ? calls.counts({}) : undefined,
    ]);
    isAsking = false;
    if (!seen.ok && seen.failure.code === 'staff-closed') {
      onClosed();
      return;
    }
    failure.value = seen.ok ? undefined : seen.failure;
    if (seen.ok) look.value = seen.value;
    if (counted?.ok) counts.value = counted.value;
  }
  void refresh();
  useEvery(between, () => void refresh());
  return { look, counts, failure, isThere: computed(() => look.value !== undefined) };
}
