import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { asText } from './plain-text.ts';
import { refuseForeign } from './trusted-place.ts';
import { Unusable } from './unusable.ts';

/** Settings, profiles and certificates are small; what is larger is something else. */
const maxBytes = 1_048_576;
/** How often a file is read until it has stood still while it was read. */
const mostTries = 3;

/**
 * The text of a small file in UTF-8; `Unusable` where it can't be had or has no such text. Where
 * owners are given, nobody but them may be able to change it (uids, POSIX).
 */
export async function readText(file: string, owners?: readonly number[]): Promise<string> {
  try {
    return asText(file, await readBytes(file, owners));
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(file, troubleOf(error));
  }
}

async function readBytes(file: string, owners: readonly number[] | undefined): Promise<Buffer> {
  // A pipe that nobody writes to would be waited for without end. Windows has no such flag: 0.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const about = await handle.stat();
    if (about.isDirectory()) throw new Unusable(file, 'this is a folder, not a file');
    if (!about.isFile()) throw new Unusable(file, 'this is no plain file');
    if (owners) await refuseForeign(file, about, owners);
    return await readWhole(file, handle);
  } finally {
    await handle.close();
  }
}

async function readWhole(file: string, handle: FileHandle): Promise<Buffer> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await handle.stat();
    const buffer = Buffer.alloc(maxBytes + 1);
    const { bytesRead } = await handle.read(buffer, 0, maxBytes + 1, 0);
    if (bytesRead > maxBytes) throw new Unusable(file, `has more than ${maxBytes} bytes`);
    const after = await handle.stat();
    if (before.mtimeMs === after.mtimeMs && after.size === bytesRead) {
      return buffer.subarray(0, bytesRead);
    }
  }
  throw new Unusable(file, 'changes while it is read');
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ELOOP: 'this link leads in a circle',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'this is a folder, not a file',
  ENAMETOOLONG: 'this name is too long for a file',
};

function troubleOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return troubles[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`;
}
