import type { Exchange } from './client.ts';
import type { Trouble } from './failures.ts';

/** What is known about a write in the end. */
export type Found =
  | { readonly state: 'never-arrived' }
  /** `trouble` is what came instead of the portal's word. */
  | { readonly state: 'unknown'; readonly trouble: Trouble }
  | {
      readonly state: 'completed';
      readonly status: number;
      readonly reply?: unknown;
      readonly portalTime: number;
    };

/** Pauses before asking again about a write that is still being done, in milliseconds. */
const pauses = [500, 1_000, 2_000];

/**
 * Asks the portal what became of a write. A portal that doesn't say, or not in time: unknown. One that
 * says `never-arrived` has closed the key: the write can't be done late either.
 */
export async function lookUp(
  look: () => Promise<Exchange<'operation'>>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<Found> {
  for (const pause of [...pauses, undefined]) {
    const seen = await look();
    if (seen.kind === 'problem') return { state: 'unknown', trouble: unreadable };
    if (seen.kind !== 'reply') return { state: 'unknown', trouble: seen };
    const { value, portalTime } = seen;
    if (value.state === 'never-arrived') return value;
    if (value.state === 'completed') return { ...value, portalTime };
    if (pause !== undefined) await wait(pause);
  }
  return { state: 'unknown', trouble: { kind: 'slow', sent: true } };
}

const unreadable = { kind: 'unreadable', serverError: false } as const;
