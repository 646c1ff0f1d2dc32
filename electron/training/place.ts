import type { After } from '#electron/services/timer.ts';
import type { Seat, World } from './world-types.ts';

export interface PlaceOptions {
  readonly id: string;
  readonly world: World;
  readonly after: After;
  /** How long the world is kept without a page, in milliseconds. */
  readonly keptMs: number;
  /** The place was empty for too long. */
  readonly onForgotten: () => void;
}

/** A world with its door: taken by one page, or empty and waiting for it to come back. */
export class Place {
  readonly #options: PlaceOptions;
  readonly #waiting = new Set<() => void>();
  #taken = false;
  #visitEnded: Promise<void> = Promise.resolve();
  #callOffEnd = () => {};

  constructor(options: PlaceOptions) {
    this.#options = options;
  }

  isTaken(): boolean {
    return this.#taken;
  }

  /** Takes the place, or gives nothing when another page is in it. */
  take(): Seat | undefined {
    if (this.#taken) return undefined;
    this.#taken = true;
    this.#callOffEnd();
    const { id, world } = this.#options;
    let isLeft = false;
    const leave = () => {
      if (!isLeft) this.#leave();
      isLeft = true;
    };
    return { id, world, ready: this.#visitEnded, leave };
  }

  /** Settles when the place has come free, and in any case after so many milliseconds. */
  async freeWithin(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const goOn = () => {
      resolve(undefined);
    };
    this.#waiting.add(goOn);
    const callOff = this.#options.after(milliseconds, goOn);
    await promise;
    callOff();
    this.#waiting.delete(goOn);
  }

  /** Ends the world; the place can't be taken again. */
  async close(): Promise<void> {
    this.#taken = true;
    this.#callOffEnd();
    await this.#options.world.close();
  }

  #leave(): void {
    const { world, after, keptMs, onForgotten } = this.#options;
    this.#taken = false;
    this.#visitEnded = world.leave();
    this.#callOffEnd = after(keptMs, onForgotten);
    for (const resolve of this.#waiting) resolve();
  }
}
