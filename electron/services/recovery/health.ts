import type { MachineState } from '#shared/contract/machine.ts';

/** What the machine knows of itself, as the state tells it; left out is what is well. */
export type HealthFacts = Pick<MachineState, 'incident' | 'keyStore' | 'disk' | 'printer'>;

/** The machine's own soundness, beside what it sees of the world. */
export interface Health {
  readonly facts: () => HealthFacts;
  /** Gives back what ends the listening. */
  readonly onChange: (listener: () => void) => () => void;
}

/** A part of the machine that is well, or not. */
export interface HealthPart {
  readonly facts: () => HealthFacts;
  readonly onChange: (listener: () => void) => void;
}

/** One health of several parts. */
export function joinHealth(parts: readonly HealthPart[]): Health {
  const listeners = new Set<() => void>();
  for (const part of parts) part.onChange(() => listeners.forEach((listener) => listener()));
  return {
    facts: () => Object.assign({}, ...parts.map(({ facts }) => facts())) as HealthFacts, // of these
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
