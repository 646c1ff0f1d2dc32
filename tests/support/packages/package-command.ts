import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeStandInElectron } from './stand-in-electron.ts';

interface Ended {
  readonly code: number | null;
  /** What it printed for whoever typed it, and what it complained of. */
  readonly said: string;
  readonly complained: string;
}

/** `npm run package` as somebody types it who names the folder of an unpacked Electron. */
export function typePackage(electron: string, ...words: readonly string[]): Ended {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron };
  const all = ['build/package.ts', ...words];
  const ended = spawnSync(process.execPath, all, { encoding: 'utf8', env });
  return { code: ended.status, said: ended.stdout, complained: ended.stderr };
}

/** The same from its start to two packages, with the stand-in for Electron; their file names. */
export async function packageBoth(): Promise<Ended & { readonly made: readonly string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'packages-'));
  try {
    const output = path.join(folder, 'dist');
    const ended = typePackage(await makeStandInElectron(folder), 'linux', `--output=${output}`);
    return { ...ended, made: readdirSync(output).filter((name) => name.endsWith('.deb')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
