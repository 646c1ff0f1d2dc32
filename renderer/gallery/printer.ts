import type { Outcome } from '#shared/outcome.ts';
import type { Printer } from '#renderer/paper/printer.ts';

/** What printing ends in, one after the other; `never`: it goes on printing; `stopped`: not offered. */
export type Prints = readonly Outcome<object>[] | 'never' | 'stopped';

/** A printer of which everything is told; without that there is none. */
export function toldPrinter(prints: Prints | undefined): Printer {
  const outcomes = typeof prints === 'object' ? [...prints] : [];
  return {
    isThere: () => prints !== undefined && prints !== 'stopped',
    isStopped: () => prints === 'stopped',
    print: async () => outcomes.shift() ?? new Promise<never>(() => undefined),
  };
}
