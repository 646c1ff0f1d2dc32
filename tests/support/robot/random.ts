/** Numbers from a seed; the same in every run. */
export interface Random {
  /** A whole number from 0 on and below the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(some: readonly T[]) => T;
  readonly shuffle: <T>(some: readonly T[]) => T[];
}

/** Mulberry32: 32 bits of state, enough to choose the next act. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  const pick = <T>(some: readonly T[]): T => {
    const picked = some[below(some.length)];
    if (picked === undefined) throw new Error('nothing to choose from');
    return picked;
  };
  return {
    below,
    pick,
    shuffle: (some) => {
      const mixed = [...some];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other] as never, mixed[last] as never]; // both are there
      }
      return mixed;
    },
  };
}
