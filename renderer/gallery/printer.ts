import type { Outcome } from '#shared/outcome.ts';
import type { Printer } from '#renderer/paper/printer.ts';

/** What printing ends in, one after the other; `never`: it goes on printing. */
export type Prints = readonly Outcome<object>[] | 'never';

/** A printer of which everything is told; without that there is none. */
export function toldPrinter(prints: Prints | undefined): Printer {
  const outcomes = prints === undefined || prints === 'never' ? [] : [...prints];
  return {
    isThere: () => prints !== undefined,
    print: async () => outcomes.shift() ?? new Promise<never>(() => undefined),
  };
}
