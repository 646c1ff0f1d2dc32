/** Takes one call; false when more came than the pace allows. */
export type Pace = () => boolean;

/**
 * A bucket that holds `burst` calls and gains `perSecond` of them.
 * @param clock milliseconds
 */
export function createPace(burst: number, perSecond: number, clock: () => number): Pace {
  let left = burst;
  let before = clock();
  return () => {
    const now = clock();
    left = Math.min(burst, left + (Math.max(0, now - before) / 1_000) * perSecond);
    before = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
