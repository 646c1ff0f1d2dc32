import { existsSync } from 'node:fs';
import path from 'node:path';
import { fetchRuntime } from '#build/starting/fetch-runtime.ts';
import type { PackagePlatform } from './packages.ts';

/** What the program is called in Electron's distribution. */
const programs: Readonly<Record<PackagePlatform, string>> = {
  linux: 'electron',
  windows: 'electron.exe',
};

/** For whoever packages where Electron is not here and its download can't be reached. */
export function missingElectron(platform: PackagePlatform): string {
  return (
    `Electron for ${platform} is missing and can’t be fetched: run this where github.com can be ` +
    'reached, or name the folder of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.'
  );
}

/** The folder with Electron's distribution for a platform; fetched where it may, else `undefined`. */
export async function electronFolder(
  platform: PackagePlatform,
  say: (line: string) => void,
): Promise<string | undefined> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = path.resolve(named ?? 'node_modules/electron/dist');
  const isThere = () => existsSync(path.join(folder, programs[platform]));
  if (isThere()) return folder;
  // The install script fetches for the computer it runs on, and a named folder is not filled.
  if (named !== undefined || platform !== ownPlatform()) return undefined;
  await fetchRuntime(say);
  return isThere() ? folder : undefined;
}

/** The platform of this computer, or nothing for one that has no package. */
export function ownPlatform(): PackagePlatform | undefined {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'linux' ? 'linux' : undefined;
}
