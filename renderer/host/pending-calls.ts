import type { WireOutcome } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';

/** Calls under way by number. Once shut, nothing is sent any more, and every call says so. */
export class PendingCalls {
  readonly #waiting = new Map<number, (outcome: WireOutcome) => void>();
  #last = 0;
  #isShut = false;

  /** Sends a call under a number of its own; settles with its reply or with the end of the door. */
  start(send: (id: number) => void): Promise<WireOutcome> {
    if (this.#isShut) return Promise.resolve(fail('door-shut', { changed: 'no' }));
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      send(id);
    });
  }

  /** A reply that nobody waits for is dropped. */
  settle(id: number, outcome: WireOutcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }

  /** The other side may or may not have done what was under way. */
  shut(): void {
    this.#isShut = true;
    for (const resolve of this.#waiting.values())
      resolve(fail('door-shut', { changed: 'unknown' }));
    this.#waiting.clear();
  }
}
