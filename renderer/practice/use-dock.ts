import { computed, ref, shallowRef } from 'vue';
import type { DockMemory, PracticeState } from '#shared/contract/practice.ts';
import type { PracticeHost } from '#renderer/host/host.ts';

/** The dock's view of its world. Every call answers with the whole of it. */
export function useDock(host: PracticeHost) {
  const state = shallowRef<PracticeState>();
  const hasTrouble = ref(false);

  async function take(call: ReturnType<PracticeHost['look']>): Promise<void> {
    const outcome = await call;
    hasTrouble.value = !outcome.ok;
    if (outcome.ok) state.value = outcome.value;
  }

  /** Shown at once and kept for the next page. */
  function remember(part: Partial<DockMemory>): void {
    if (!state.value) return;
    const dock = { ...state.value.dock, ...part };
    state.value = { ...state.value, dock };
    void take(host.keep(dock));
  }

  void take(host.look({}));
  return {
    state,
    hasTrouble,
    person: computed(() =>
      state.value?.cast.find(({ personalId }) => personalId === state.value?.dock.personalId),
    ),
    remember,
    setNetwork: (network: PracticeState['network']) => void take(host.setNetwork({ network })),
    travel: (day: number) => void take(host.travel({ day })),
    startOver: () => void take(host.startOver({})),
  };
}
