import type { AfterPackContext } from 'electron-builder';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setFuses } from './fuses.ts';

/** electron-builder calls it when a program stands in its folder, before anything is made of that. */
export async function afterPack({ appOutDir, packager }: AfterPackContext): Promise<void> {
  // Electron's own welcome page, which an unpacked distribution brings along.
  await rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
  const isWindows = packager.platform.name === 'windows';
  const program = isWindows ? `${packager.appInfo.productFilename}.exe` : packager.appInfo.name;
  await setFuses(path.join(appOutDir, program));
}
