import { nextTick, shallowRef } from 'vue';
import type { Failure } from '#shared/outcome.ts';
import { usePrinter, type PaperKind } from './printer.ts';

/** What is done with the paper right before it is printed, and right after, whatever came of it. */
interface Handling {
  readonly fill?: () => void;
  readonly wipe?: () => void;
}

/**
 * Prints one paper: it is put into the page, its faces are fetched, it is printed, and it is taken
 * away again.
 */
export function usePrinting(kind: PaperKind) {
  const printer = usePrinter();
  const state = shallowRef<'offered' | 'printing' | 'printed' | 'failed'>('offered');
  const failure = shallowRef<Failure>();

  async function print({ fill, wipe }: Handling = {}): Promise<void> {
    if (state.value === 'printing') return;
    state.value = 'printing';
    failure.value = undefined;
    try {
      // The paper stands in the page from now on.
      await nextTick();
      fill?.();
      await fetchFaces();
      const outcome = await printer.print(kind);
      if (!outcome.ok) failure.value = outcome.failure;
    } finally {
      wipe?.();
      state.value = failure.value ? 'failed' : 'printed';
    }
  }
  return { state, failure, print, hasPrinter: printer.isThere };
}

/** What is not shown has no faces yet, and what prints does not wait for them. */
async function fetchFaces(): Promise<void> {
  const paper = document.querySelector('.paper');
  if (!paper || !('fonts' in document)) return;
  const { fontFamily } = getComputedStyle(paper);
  const text = paper.textContent;
  await Promise.all(
    ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px ${fontFamily}`, text)),
  );
}
