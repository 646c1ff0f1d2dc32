import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { breakKinds } from './decide.ts';

const kept = z.strictObject({
  version: z.literal(1),
  /** The run that has written this has not ended in order yet. */
  isRunning: z.boolean(),
  /** When it was written, on the clock of the machine's own running time. */
  at: z.number(),
  history: z.strictObject({
    breaks: z
      .array(z.strictObject({ kind: z.enum(breakKinds), at: z.number() }))
      .max(10)
      .readonly(),
    shutUntil: z.number(),
    quietMs: z.number(),
  }),
});
export type Kept = z.infer<typeof kept>;

/** What is known of breaks beyond the end of a run. */
export interface BreakKeeper {
  /** Undefined where there is nothing, or nothing that can be read. */
  readonly read: () => Kept | undefined;
  /** At once, since it may be the last act of a run. A disk that refuses it costs a memory only. */
  readonly write: (kept: Kept) => void;
}

/** A file in the folder of what outlasts a restart. */
export function keepBreaksIn(folder: string): BreakKeeper {
  const file = path.join(folder, 'breaks.json');
  return {
    read: () => tried(() => kept.parse(JSON.parse(readFileSync(file, 'utf8')))),
    write(next) {
      tried(() => {
        writeFileSync(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      });
    },
  };
}

function tried<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
