import { machineState } from '#shared/contract/machine.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import { shutBy, troubleOf } from '#shared/trouble.ts';

/**
 * Hears what a machine announces to its pages, and tells whether that is trouble with which nobody may
 * begin: main and the page judge by the same.
 */
export function hearShut(tell: (isShut: boolean) => void): (push: WirePush) => void {
  return ({ push, value }) => {
    const { data: state } = machineState.safeParse(value);
    // Whether there is a temporary release shuts nothing.
    if (push === 'state' && state) tell(shutBy(troubleOf(state, false)) !== undefined);
  };
}
