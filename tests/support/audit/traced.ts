import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the kernel saw of a program that appends lines. */
export interface Traced {
  readonly lines: number;
  readonly syncs: number;
  /** Lines that were told to be on the disk before a sync of their own had ended. */
  readonly early: number;
}

/** Runs the appender under strace and holds what it was told against the syncs that had ended. */
export function traceAppends(lines: number): Traced {
  const home = mkdtempSync(path.join(tmpdir(), 'genkan-traced-'));
  const trace = path.join(home, 'trace');
  const appender = path.join(import.meta.dirname, 'appender.ts');
  const own = [process.execPath, appender, path.join(home, 'audit'), path.join(home, 'vault.json')];
  const words = ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write', ...own, String(lines)];
  execFileSync('strace', words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const told = readTrace(readFileSync(trace, 'utf8'));
  rmSync(home, { recursive: true });
  return { lines, ...told };
}

function readTrace(trace: string): { readonly syncs: number; readonly early: number } {
  let [syncs, syncsTold, early] = [0, 0, 0];
  for (const call of trace.split('\n')) {
    // A call that another thread interrupts is told in two parts.
    if (/(?:fdatasync\(\d+\)|<\.\.\. fdatasync resumed>\)) += 0/.test(call)) syncs += 1;
    if (!/write\(1, "\."/.test(call)) continue;
    if (syncs <= syncsTold) early += 1;
    syncsTold = syncs;
  }
  return { syncs, early };
}
