import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** One file of the log. Its name says its first line and its day (UTC); no file has lines of two days. */
export interface LogFile {
  readonly path: string;
  readonly name: string;
  readonly first: number;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** Where the log is, in the folder for what outlasts a restart (services/state-folder.ts). */
export function auditFolder(stateFolder: string): string {
  return path.join(stateFolder, 'audit');
}

/** The path of a file that begins with line `first`. */
export function pathOf(folder: string, first: number, day: string): string {
  return path.join(folder, `audit-${first.toString().padStart(12, '0')}-${day}.jsonl`);
}

/** The files of the log, oldest line first. A folder that is not there has none. */
export async function logFiles(folder: string): Promise<readonly LogFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.sort().flatMap((name) => {
    const [, first, day] = /^audit-(\d{12})-(\d{4}-\d\d-\d\d)\.jsonl$/.exec(name) ?? [];
    if (first === undefined || day === undefined) return [];
    return [{ path: path.join(folder, name), name, first: Number(first), day }];
  });
}

/**
 * Files at the old end whose day is over for longer than `days`; the newest is never among them. A
 * file from a day to come was dated by a clock that was wrong: it is as old as the one behind it.
 */
export function outdated(
  files: readonly LogFile[],
  today: string,
  days: number,
): readonly LogFile[] {
  const oldest = Date.parse(today) - days * 86_400_000;
  const isKept = (at: number) => {
    const day = files.slice(at).find((file) => file.day <= today)?.day;
    return day === undefined || Date.parse(day) >= oldest;
  };
  const kept = files.findIndex((_, at) => isKept(at));
  return files.slice(0, kept === -1 ? Math.max(0, files.length - 1) : kept);
}

/** Makes the names in a folder outlast a power cut; Windows does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
