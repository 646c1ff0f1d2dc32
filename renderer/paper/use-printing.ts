import { inject, nextTick, onScopeDispose, shallowRef } from 'vue';
import type { Failure } from '#shared/outcome.ts';
import { useAnnounce } from '#renderer/ui/announce.ts';
import { useWords } from '#renderer/wizard/use-words.ts';
import { usePrinter, type PaperKind } from './printer.ts';
import { trayKey } from './tray.ts';

/** What is done with the paper right before it is printed, and right after, whatever came of it. */
interface Handling {
  readonly fill?: () => void;
  readonly wipe?: () => void;
}

/** How far a paper has come. */
export type PrintingState = 'offered' | 'printing' | 'printed' | 'failed';

/**
 * Prints one paper: it is put into the page, its faces are fetched, it is printed, and it is taken
 * away again. That it is printing and that it is printed is said; a failure takes the focus.
 */
export function usePrinting(kind: PaperKind) {
  const printer = usePrinter();
  const tray = inject(trayKey, undefined);
  const { say } = useAnnounce();
  const { words } = useWords('paper');
  const state = shallowRef<PrintingState>('offered');
  const failure = shallowRef<Failure>();
  let gone = false;
  const isGone = () => gone;
  onScopeDispose(() => (gone = true));

  async function handOver(fill?: () => void): Promise<PrintingState> {
    // The paper stands in the page from now on.
    await nextTick();
    fill?.();
    await fetchFaces();
    // Who has left meanwhile has taken the paper along: an empty page would come out.
    if (isGone()) return 'offered';
    const outcome = await printer.print(kind);
    const paper = document.querySelector('.paper');
    if (outcome.ok && paper && !isGone()) tray?.put(paper);
    if (!outcome.ok) failure.value = outcome.failure;
    else if (!isGone()) say(`${words('printed.title')} ${words('printed.text')}`);
    return outcome.ok ? 'printed' : 'failed';
  }
  async function print({ fill, wipe }: Handling = {}): Promise<void> {
    if (state.value === 'printing') return;
    state.value = 'printing';
    failure.value = undefined;
    say(words('printing'));
    let end: PrintingState = 'offered';
    try {
      end = await handOver(fill);
    } finally {
      wipe?.();
      state.value = end;
    }
  }
  return { state, failure, print, hasPrinter: printer.isThere, isStopped: printer.isStopped };
}

/** What is not shown has no faces yet, and what prints does not wait for them. */
export async function fetchFaces(): Promise<void> {
  const paper = document.querySelector('.paper');
  if (!paper || !('fonts' in document)) return;
  const { fontFamily } = getComputedStyle(paper);
  const text = paper.textContent;
  await Promise.all(
    ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px ${fontFamily}`, text)),
  );
}
