import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A process that asks keytar as if a store were never locked: what happens without the guard. */
export interface Unguarded {
  /** What came of it, or nothing where the call is still pending after so many milliseconds. */
  readonly told: (milliseconds: number) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** Runs `unguarded-call.ts`, or `unguarded-reads.ts` with four calls at once. */
export function callUnguarded(
  env: Readonly<Record<string, string>>,
  file: 'unguarded-call.ts' | 'unguarded-reads.ts',
): Unguarded {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file)], {
    ...{ env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  });
  const message = once(child, 'message').then(([text]) => String(text));
  return {
    told: (milliseconds) =>
      Promise.race([
        message,
        new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined)),
      ]),
    close: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
