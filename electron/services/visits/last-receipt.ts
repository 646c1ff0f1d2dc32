import type { Receipt } from '#shared/contract/machine.ts';

/** Longer than a receipt stays on the screen, in milliseconds. */
const longestMs = 60_000;

/**
 * The receipt of the last visit, for the page that takes the place of a broken one: until somebody
 * begins, or whoever it was for has had the time to read it.
 */
export class LastReceipt {
  readonly #passed: () => number;
  #kept: { readonly receipt: Receipt; readonly at: number } | undefined;
  #turns = 0;

  /** `passed`: milliseconds that only ever grow. */
  constructor(passed: () => number) {
    this.#passed = passed;
  }

  /** A visit ends. Keeps its receipt once there is one, unless another visit has ended since. */
  next(): (receipt: Receipt) => void {
    const turn = (this.#turns += 1);
    this.#kept = undefined;
    return (receipt) => {
      if (turn === this.#turns) this.#kept = { receipt, at: this.#passed() };
    };
  }

  forget(): void {
    this.#kept = undefined;
  }

  /** Undefined where there is none to be read any more. */
  current(): Receipt | undefined {
    const isOver = this.#kept === undefined || this.#passed() - this.#kept.at > longestMs;
    return isOver ? undefined : this.#kept?.receipt;
  }
}
