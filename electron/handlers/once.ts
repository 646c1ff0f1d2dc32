/**
 * Runs a call once while it is under way: a second press with the same words gets the answer of the
 * first. What is compared stays in memory only as long as the call runs.
 */
export function createOnce(): <T>(
  name: string,
  input: unknown,
  run: () => Promise<T>,
) => Promise<T> {
  const running = new Map<string, Promise<unknown>>();
  return <T>(name: string, input: unknown, run: () => Promise<T>): Promise<T> => {
    const key = `${name} ${JSON.stringify(input)}`;
    const before = running.get(key);
    // Stored below under the same name, whose calls all have one type.
    if (before) return before as Promise<T>;
    const call = run().finally(() => running.delete(key));
    running.set(key, call);
    return call;
  };
}
