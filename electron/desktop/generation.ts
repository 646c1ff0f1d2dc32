import type { Machine } from '#electron/app.ts';
import type { Pair, ServedPair } from './pair.ts';

export interface GenerationParts {
  readonly machine: Pick<Machine, 'serve' | 'onPush' | 'visitEnded' | 'close'>;
  /** Opens a pair with the setup that the machine was made from. */
  readonly openPair: () => Pair;
}

/**
 * One setup at work: its machine and the pairs that this machine serves. While a visit with the setup
 * before is on there are two of them; a generation that has been replaced ends with its last pair.
 */
export class Generation {
  readonly #parts: GenerationParts;
  readonly #pairs = new Set<Pair>();
  #isReplaced = false;

  constructor(parts: GenerationParts) {
    this.#parts = parts;
    // A page that is still coming up asks by itself.
    parts.machine.onPush((push) => {
      for (const pair of this.#pairs) void pair.ready.then(() => pair.push(push), noPage);
    });
  }

  readonly openPair = (): ServedPair => {
    const pair = this.#parts.openPair();
    this.#pairs.add(pair);
    const endProcesses = async () => {
      const areGone = await pair.endProcesses();
      this.#pairs.delete(pair);
      this.#closeWhenDone();
      return areGone;
    };
    const { serve, visitEnded } = this.#parts.machine;
    return { ...pair, endProcesses, serve, visitEnded };
  };

  /** No pair is opened any more. */
  replace(): void {
    this.#isReplaced = true;
    this.#closeWhenDone();
  }

  #closeWhenDone(): void {
    if (this.#isReplaced && this.#pairs.size === 0) this.#parts.machine.close();
  }
}

/** Whoever opened the pair hears of it, too, and does something about it. */
function noPage(): void {}
