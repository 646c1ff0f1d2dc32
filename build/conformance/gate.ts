import { NotMade } from './verdicts.ts';
import type { Wire } from './wire.ts';

/** Stops a run between two requests, and lets through what tidies up. */
export interface Gate {
  /** Whether the run was stopped. */
  readonly isShut: () => boolean;
  /** The same wire, which refuses with NotMade once the run was stopped. */
  readonly guard: (wire: Wire) => Wire;
  /** Runs what has to reach the portal even then. */
  readonly tidying: (act: () => Promise<void>) => Promise<void>;
}

export const stopped = 'the run was stopped';

export function createGate(stop?: AbortSignal): Gate {
  let isTidying = false;
  const isShut = () => stop?.aborted ?? false;
  return {
    isShut,
    guard: (wire) => async (sent) => {
      if (isShut() && !isTidying) throw new NotMade(stopped);
      return wire(sent);
    },
    async tidying(act) {
      isTidying = true;
      await act().finally(() => (isTidying = false));
    },
  };
}
