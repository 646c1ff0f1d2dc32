import { inject, type InjectionKey } from 'vue';
import { fail, type Outcome } from '#shared/outcome.ts';

/** What can be printed: the take-away slip, or the sheet for a desk. */
export type PaperKind = 'slip' | 'sheet';

/** The printer of this kiosk, as the page knows it. */
export interface Printer {
  /** Whether there is one that prints; without it nothing is offered on paper. */
  readonly isThere: () => boolean;
  /** It is set and does not print just now: what was offered comes back by itself. */
  readonly isStopped: () => boolean;
  /** Prints what the print style sheet shows at the moment of the call. */
  readonly print: (kind: PaperKind) => Promise<Outcome<object>>;
}

export const printerKey: InjectionKey<Printer> = Symbol('printer');

/** Where nobody has provided one. */
const none: Printer = {
  isThere: () => false,
  isStopped: () => false,
  print: async () => fail('door-shut', { changed: 'no' }),
};

export function usePrinter(): Printer {
  return inject(printerKey, none);
}
