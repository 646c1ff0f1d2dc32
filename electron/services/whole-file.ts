import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface FileRights {
  /** 0600 where nothing is said. */
  readonly mode?: number;
  /** The number of the group it belongs to; only root can give it to any. */
  readonly group?: number;
}

/**
 * Writes a small file so that a power cut leaves the old one or the new one, never a part: another
 * file, synced, takes its place, and the folder is synced. Throws where the disk does not take it.
 */
export async function writeWhole(file: string, text: string, rights: FileRights = {}) {
  const { mode = 0o600, group } = rights;
  const beside = `${file}.${process.pid}.new`;
  try {
    await using handle = await open(beside, 'w', mode);
    await handle.writeFile(text);
    // The mode of `open` is less than was asked where the umask says so.
    await handle.chmod(mode);
    if (group !== undefined) await handle.chown(process.getuid?.() ?? 0, group);
    await handle.sync();
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Only then is the new name on the disk. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  await handle.sync();
}
