import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PartResult } from '#shared/wipe-parts.ts';

/** The folder for passing files of this program and of all its processes. */
export interface OwnTemp {
  /** What is there now belongs to the program itself (Chromium's socket), and stays. */
  readonly keep: () => Promise<void>;
  /** Takes away what has come since, and looks whether it is gone. */
  readonly empty: () => Promise<PartResult>;
}

/**
 * Names a folder of its own in the environment, before Chromium asks for one: memory of the login
 * where there is such a place. Nothing of ours writes there; Chromium does when it prints. Windows has
 * none of it.
 */
export function openOwnTemp({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>): OwnTemp {
  if (platform === 'win32') return { keep: async () => undefined, empty: async () => 'none' };
  const folder = makeFolder([env['XDG_RUNTIME_DIR'], tmpdir()]);
  env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let kept: readonly string[] = [];
  const others = async () => (await readdir(folder)).filter((name) => !kept.includes(name));
  return {
    async keep() {
      kept = await readdir(folder);
    },
    async empty() {
      for (const name of await others()) await rm(path.join(folder, name), force);
      return (await others()).length === 0 ? 'checked' : 'missed';
    },
  };
}

const force = { recursive: true, force: true } as const;

/** In the first place that takes one. */
function makeFolder(places: readonly (string | undefined)[]): string {
  for (const place of places) {
    const made = place && folderIn(place);
    if (made) return made;
  }
  throw new Error('There is no place for passing files');
}

function folderIn(place: string): string | undefined {
  try {
    return mkdtempSync(path.join(place, 'genkan-temp-'));
  } catch {
    return undefined;
  }
}
