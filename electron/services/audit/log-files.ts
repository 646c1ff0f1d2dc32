import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * One file of the log. Its name says its first line and its day (UTC); no file has lines of two days.
 * No key vouches for a name: what is to be believed is its first line.
 */
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

/** The name of a file that begins with line `first`. */
export function nameOf(first: number, day: string): string {
  return `audit-${first.toString().padStart(12, '0')}-${day}.jsonl`;
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
