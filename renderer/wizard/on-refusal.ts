import { nextTick, watch } from 'vue';
import type { StepControl } from './use-wizard.ts';

/**
 * Acts once the screen says why the answer was not taken: at every press, also where the reason is
 * the one of the press before.
 */
export function onRefusal(step: () => Pick<StepControl, 'refusals'>, act: () => void): void {
  watch(
    () => step().refusals,
    async () => {
      await nextTick();
      act();
    },
  );
}
