import { chmod, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The folder for what has to outlast a restart: audit log, staff PIN, their counters. Never anything
 * of a visitor. `GENKAN_STATE` names another.
 */
export function statePlace({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): string {
  const named = env['GENKAN_STATE'];
  if (named) return path.resolve(named);
  if (platform !== 'win32') return '/var/lib/genkan';
  return path.win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Genkan', 'state');
}

/** The folder, or one sentence for whoever installs the kiosk. */
export type StateFolder =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly sentence: string };

/** Makes the folder where it is missing, and closes it to all other users (0700; ACLs on Windows). */
export async function openStateFolder(folder: string): Promise<StateFolder> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!process.getuid) return { ok: true, folder };
    const { uid } = await stat(folder);
    if (uid !== process.getuid()) {
      return { ok: false, sentence: `${folder}: belongs to another user` };
    }
    await chmod(folder, 0o700);
    return { ok: true, folder };
  } catch {
    return { ok: false, sentence: `${folder}: cannot be made or used as a folder` };
  }
}
