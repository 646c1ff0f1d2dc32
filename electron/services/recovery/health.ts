import type { MachineState } from '#shared/contract/machine.ts';

/** What the machine knows of itself, as the state tells it; left out is what is well. */
export type HealthFacts = Pick<MachineState, 'incident' | 'keyStore' | 'disk' | 'printer'>;

/** The machine's own soundness, or a part of it, beside what it sees of the world. */
export interface Health {
  readonly facts: () => HealthFacts;
  /** Gives back what ends the listening. */
  readonly onChange: (listener: () => void) => () => void;
}

/** A part whose facts are set by whoever watches it. */
export function createPart(): Health & { readonly set: (facts: HealthFacts) => void } {
  const listeners = new Set<() => void>();
  let known: HealthFacts = {};
  return {
    facts: () => known,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(facts) {
      if (JSON.stringify(facts) === JSON.stringify(known)) return;
      known = facts;
      for (const listener of listeners) listener();
    },
  };
}

/** One health of several parts. */
export function joinHealth(parts: readonly Health[]): Health {
  return {
    facts: () => parts.reduce<HealthFacts>((all, { facts }) => ({ ...all, ...facts() }), {}),
    onChange(listener) {
      const ends = parts.map(({ onChange }) => onChange(listener));
      return () => ends.forEach((end) => end());
    },
  };
}
