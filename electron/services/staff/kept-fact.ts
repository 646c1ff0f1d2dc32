/**
 * Finds a fact out at most every so many milliseconds, one finding at a time; `passed` counts
 * milliseconds that only grow.
 */
export function keptFact<T>(
  find: () => Promise<T>,
  milliseconds: number,
  passed: () => number,
): () => Promise<T> {
  let kept: Promise<T> | undefined;
  let since = 0;
  return () => {
    if (kept && passed() - since < milliseconds) return kept;
    since = passed();
    kept = find();
    // What went wrong is tried again at the next look.
    kept.catch(() => (kept = undefined));
    return kept;
  };
}
