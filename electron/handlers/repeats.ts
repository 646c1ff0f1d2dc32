import { createHash } from 'node:crypto';

/** Successes of the task under way; what was typed for them is kept as a digest only. */
export interface Repeats {
  /**
   * The outcome of the last success with the same words, or `run`'s. A repeated answer after our own
   * success is a success (experience.md 2.5).
   */
  readonly orAgain: <T extends { readonly ok: boolean }>(
    name: string,
    input: unknown,
    run: () => Promise<T>,
  ) => Promise<T>;
  /** The success of that name, which is true no more; all of them without a name. */
  readonly forget: (name?: string) => void;
}

export function createRepeats(): Repeats {
  const successes = new Map<string, { readonly words: string; readonly outcome: unknown }>();
  return {
    async orAgain<T extends { readonly ok: boolean }>(
      name: string,
      input: unknown,
      run: () => Promise<T>,
    ) {
      const words = digestOf(input);
      const before = successes.get(name);
      // Stored below under the same name, whose calls all have one type.
      if (before?.words === words) return before.outcome as T;
      const outcome = await run();
      if (outcome.ok) successes.set(name, { words, outcome });
      return outcome;
    },
    forget(name) {
      if (name === undefined) successes.clear();
      else successes.delete(name);
    },
  };
}

/** Enough to know the same words again. */
export function digestOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}
