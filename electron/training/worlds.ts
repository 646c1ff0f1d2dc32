import type { After } from '#electron/services/timer.ts';
import { Place } from './place.ts';
import { createWorldId } from './token.ts';
import type { Seat, World } from './world-types.ts';

export interface WorldsOptions {
  /** Nothing where the computer has no room for one more. */
  readonly createWorld: () => Promise<World | undefined>;
  readonly after: After;
  /** The most worlds at a time, empty ones included. */
  readonly most: number;
}

/** How long an empty world waits for its page to come back, in milliseconds. */
const keptMs = 10 * 60_000;
/** How long a page that is loaded anew waits for its own old connection to be gone, in milliseconds. */
const changeoverMs = 1_000;

/** One world per page. A world outlives its page for ten minutes, so that loading anew keeps it. */
export class Worlds {
  readonly #options: WorldsOptions;
  readonly #places = new Map<string, Place>();
  /** Worlds on their way: they count, or many pages at once would get past the limit. */
  #coming = 0;

  constructor(options: WorldsOptions) {
    this.#options = options;
  }

  /** The world of that name where it is known and free, else a new one; nothing when all are taken. */
  async enter(id: string | undefined): Promise<Seat | undefined> {
    const seat = (await comeBack(this.#places.get(id ?? ''))) ?? (await this.#enterNew());
    await seat?.ready;
    return seat;
  }

  /** Ends every world. */
  async close(): Promise<void> {
    const all = [...this.#places.values()];
    this.#places.clear();
    await Promise.all(all.map((place) => place.close()));
  }

  async #enterNew(): Promise<Seat | undefined> {
    if (this.#isFull()) this.#dropOneEmpty();
    if (this.#isFull()) return undefined;
    this.#coming += 1;
    const world = await this.#options.createWorld().finally(() => {
      this.#coming -= 1;
    });
    return world && this.#settle(world).take();
  }

  #settle(world: World): Place {
    const id = createWorldId();
    const onForgotten = () => {
      this.#drop(id);
    };
    const place = new Place({ id, world, keptMs, after: this.#options.after, onForgotten });
    this.#places.set(id, place);
    return place;
  }

  #isFull(): boolean {
    return this.#places.size + this.#coming >= this.#options.most;
  }

  /** The oldest empty world makes room. */
  #dropOneEmpty(): void {
    const empty = [...this.#places].find(([, place]) => !place.isTaken());
    if (empty) this.#drop(empty[0]);
  }

  #drop(id: string): void {
    const place = this.#places.get(id);
    this.#places.delete(id);
    void place?.close();
  }
}

async function comeBack(place: Place | undefined): Promise<Seat | undefined> {
  if (place?.isTaken()) await place.freeWithin(changeoverMs);
  return place?.take();
}
