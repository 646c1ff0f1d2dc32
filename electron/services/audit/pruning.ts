import { unlink } from 'node:fs/promises';
import type { AuditOptions } from './audit.ts';
import { logFiles, outdated } from './log-files.ts';

/**
 * Deletes the files that are older than the log is kept. Before, a line says up to where, and `note`
 * whether it is on the disk: with it, and with the MAC that the first file left goes on from, what is
 * left can be verified.
 */
export async function prune(
  { folder, days, clock }: Pick<AuditOptions, 'folder' | 'days' | 'clock'>,
  note: (upTo: number) => Promise<boolean>,
): Promise<void> {
  const files = await logFiles(folder);
  const today = new Date(clock()).toISOString().slice(0, 10);
  const old = outdated(files, today, days());
  const left = files[old.length];
  if (old.length === 0 || !left) return;
  // Without that line a deletion could not be told from a theft.
  if (!(await note(left.first - 1))) return;
  for (const { path } of old) await unlink(path);
}
