import { inject, nextTick, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Failure, Outcome } from '#shared/outcome.ts';
import { trayKey } from '#renderer/paper/tray.ts';
import { fetchFaces } from '#renderer/paper/use-printing.ts';
import { useAnnounce } from '#renderer/ui/announce.ts';

export type TestState = 'none' | 'printing' | 'printed' | 'failed';

/** Prints a page of the staff's own: it stands in the page while it is printed. */
export function useTestPrint(print: () => Promise<Outcome<object>>) {
  const { t } = useI18n({ useScope: 'global' });
  const { say } = useAnnounce();
  const tray = inject(trayKey, undefined);
  const state = ref<TestState>('none');
  const failure = shallowRef<Failure>();

  async function printTest(): Promise<void> {
    if (state.value === 'printing') return;
    state.value = 'printing';
    failure.value = undefined;
    say(t('board.print.printing'));
    await nextTick();
    await fetchFaces();
    const outcome = await print();
    const paper = document.querySelector('.paper');
    if (outcome.ok && paper) tray?.put(paper);
    if (outcome.ok) say(t('board.print.printed'));
    else failure.value = outcome.failure;
    state.value = outcome.ok ? 'printed' : 'failed';
  }
  return { state, failure, printTest };
}
