import { computed, type ComputedRef } from 'vue';
import type { Institution } from '#shared/institution.ts';
import { useWords } from '#renderer/wizard/use-words.ts';
import { slipOf, type SaidAtEnd, type Slip } from './slip.ts';

/** The slip in the language that is shown, changing with it. */
export function useSlip(said: () => SaidAtEnd, institution: () => Institution): ComputedRef<Slip> {
  const { words, say } = useWords('paper');
  return computed(() => slipOf(said(), institution(), { words, say }));
}
