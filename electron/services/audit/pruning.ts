import { unlink } from 'node:fs/promises';
import type { AuditOptions } from './audit.ts';
import { logFiles, outdated, type LogFile } from './log-files.ts';

/**
 * Deletes the files that are older than the log is kept. What is the day is believed no further than
 * one day behind the file before: a clock that jumps for a moment takes no log with it. First a line
 * says up to where, and `note` whether it is on the disk: with it, and with the MAC that the first
 * file left goes on from, what is left can be verified.
 */
export async function prune(
  { folder, days, clock }: Pick<AuditOptions, 'folder' | 'days' | 'clock'>,
  note: (upTo: number) => Promise<boolean>,
): Promise<void> {
  const files = await logFiles(folder);
  const old = outdated(files, believedDay(files, clock()), days());
  const left = files[old.length];
  if (old.length === 0 || !left) return;
  // Without that line a deletion could not be told from a theft.
  if (!(await note(left.first - 1))) return;
  for (const { path } of old) await unlink(path);
}

function believedDay(files: readonly LogFile[], now: number): string {
  const before = files.at(-2)?.day;
  const next = before === undefined ? now : Date.parse(before) + 86_400_000;
  return new Date(Math.min(now, next)).toISOString().slice(0, 10);
}
