/** 24 November 2026, 10:24 in Japan: when every picture was taken. */
export const moment = Date.parse('2026-11-24T01:24:00Z');

interface Timer {
  readonly act: () => void;
  /** Milliseconds on this clock. */
  readonly at: number;
  readonly every: number | undefined;
}

/** No browser counts that far; smaller numbers are the browser's own timers. */
const firstId = 1_000_000_000;

/** So long a turn that waits for its own replies may take before the clock goes on. */
const turns = 8;

const real = {
  setTimeout: globalThis.setTimeout.bind(globalThis),
  setInterval: globalThis.setInterval.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  clearInterval: globalThis.clearInterval.bind(globalThis),
};

/**
 * The page's own clock. It goes when it is told and not otherwise, so that the same state is the same
 * picture each time. Whoever measures the page while it is let go has the browser's timers.
 */
export class Clock {
  readonly #timers = new Map<number, Timer>();
  #passed = 0;
  #reads = 0;
  #lastId = firstId;

  /** Takes the place of the browser's date; of its timers only while it is held. */
  constructor() {
    const read = () => this.#read();
    const now = () => moment + read();
    globalThis.Date = new Proxy(Date, {
      // Without anything to begin with, a date is now.
      construct: (real, [first = now(), ...rest]: [number?, ...number[]]) =>
        Reflect.construct(real, [first, ...rest]) as Date, // Of the real class.
      get: (real, name): unknown => (name === 'now' ? now : Reflect.get(real, name)),
    });
    performance.now = read;
  }

  /** Forgets what was waited for, begins at the moment of all pictures, and holds the timers. */
  begin(): void {
    this.#timers.clear();
    this.#passed = 0;
    const set = (act: () => void, delay = 0) => this.#add(act, delay, undefined);
    const setEvery = (act: () => void, delay = 0) => this.#add(act, delay, Math.max(1, delay));
    const clear = (id: number | undefined) => this.#timers.delete(id ?? 0);
    const held = {
      setTimeout: set,
      setInterval: setEvery,
      clearTimeout: clear,
      clearInterval: clear,
    };
    Object.assign(globalThis, held);
  }

  /** Gives the browser its timers back; what was waited for here waits on. */
  letGo(): void {
    const clear = (id: number | undefined) => {
      if (!this.#timers.delete(id ?? 0)) real.clearTimeout(id);
    };
    Object.assign(globalThis, { ...real, clearTimeout: clear, clearInterval: clear });
  }

  /** Lets so many milliseconds go by, each timer in its turn. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#passed + milliseconds;
    for (let next = this.#nextBy(end); next; next = this.#nextBy(end)) {
      const [id, timer] = next;
      this.#passed = Math.max(this.#passed, timer.at);
      if (timer.every === undefined) this.#timers.delete(id);
      else this.#timers.set(id, { ...timer, at: timer.at + timer.every });
      timer.act();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    }
    this.#passed = end;
    await this.turn();
  }

  /** One turn of the browser's own loop, in which replies arrive. */
  turn(): Promise<void> {
    return new Promise((resolve) => real.setTimeout(resolve, 0));
  }

  /** Never twice the same: the framework tells two presses apart by it. */
  #read(): number {
    this.#reads += 1;
    return this.#passed + (this.#reads % 500_000) / 1_000_000;
  }

  #add(act: () => void, delay: number, every: number | undefined): number {
    this.#lastId += 1;
    this.#timers.set(this.#lastId, { act, at: this.#passed + Math.max(0, delay), every });
    return this.#lastId;
  }

  #nextBy(end: number): [number, Timer] | undefined {
    const due = [...this.#timers].filter(([, { at }]) => at <= end);
    return due.sort(([, a], [, b]) => a.at - b.at)[0];
  }
}
