import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Unusable } from './unusable.ts';

/** Somebody of the group, or anybody, may write. */
const othersWrite = 0o022;
/** In such a folder (`/tmp`) everybody may add, and only the owner take away. */
const sticky = 0o1000;

/**
 * Whose files are believed: root's; where Genkan is no packaged program also those of the user who runs
 * it. Undefined on Windows, where access lists take the place of owners.
 */
export function trustedOwners(isPackaged: boolean): readonly number[] | undefined {
  if (!process.getuid) return undefined;
  return isPackaged ? [0] : [0, process.getuid()];
}

/**
 * `Unusable` where somebody else could change the file, or put another one into its place: it and each
 * folder above it belong to one of the owners, and nobody else may write there.
 */
export async function refuseForeign(
  file: string,
  opened: Stats,
  owners: readonly number[],
): Promise<void> {
  const refusal = refusalOf(opened, owners);
  if (refusal) throw new Unusable(file, refusal);
  for (const folder of foldersAbove(await realpath(file))) {
    const about = await stat(folder);
    const isShared = (about.mode & sticky) !== 0 && owners.includes(about.uid);
    const trouble = isShared ? undefined : refusalOf(about, owners);
    if (trouble) throw new Unusable(folder, trouble);
  }
}

function refusalOf({ uid, mode }: Stats, owners: readonly number[]): string | undefined {
  if (!owners.includes(uid)) return `belongs to user ${uid}: make it root’s (chown root)`;
  if ((mode & othersWrite) === 0) return undefined;
  return 'can be changed by more users than its owner: take that away (chmod go-w)';
}

function foldersAbove(file: string): readonly string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}
