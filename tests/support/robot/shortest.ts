/**
 * The shortest part of a sequence that still fails, by delta debugging (Zeller 1999): parts are left
 * out, ever smaller ones, until leaving out any single step mends it.
 */
export async function shortest<T>(
  whole: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let left = whole;
  let parts = 2;
  while (left.length > 1) {
    const smaller = await firstThatFails(withoutEach(left, parts), fails);
    if (!smaller && parts >= left.length) return left;
    left = smaller ?? left;
    parts = smaller ? Math.max(2, parts - 1) : Math.min(left.length, parts * 2);
  }
  return left;
}

async function firstThatFails<T>(
  some: readonly (readonly T[])[],
  fails: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[] | undefined> {
  for (const one of some) if (await fails(one)) return one;
  return undefined;
}

/** The sequence without its first part, without its second, and so on; the last parts come first. */
function withoutEach<T>(whole: readonly T[], parts: number): readonly (readonly T[])[] {
  const size = Math.ceil(whole.length / parts);
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => [
    ...whole.slice(0, at * size),
    ...whole.slice((at + 1) * size),
  ]);
}
