import { createPackage } from '@electron/asar';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How Electron marks its fuses inside its program, then version 1, nine fuses as they are shipped. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101010011';

/**
 * A STAND-IN for Electron's distribution: the files that packaging looks for and a program that does
 * nothing but carry the fuses. For tests of packaging where Electron can't be fetched.
 */
export async function makeStandInElectron(folder: string): Promise<string> {
  const inside = path.join(folder, 'default-app');
  const distribution = path.join(folder, 'electron');
  for (const made of [inside, path.join(distribution, 'locales')])
    mkdirSync(made, { recursive: true });
  mkdirSync(path.join(distribution, 'resources'));
  writeFileSync(path.join(inside, 'package.json'), '{}');
  await createPackage(inside, path.join(distribution, 'resources', 'default_app.asar'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/en-US.pak']) {
    writeFileSync(path.join(distribution, name), 'stand-in\n');
  }
  writeFileSync(path.join(distribution, 'version'), '0.0.0');
  const program = path.join(distribution, 'electron');
  writeFileSync(program, `#!/bin/sh\nexit 0\n# STAND-IN ${fuseWire}\n`);
  chmodSync(program, 0o755);
  chmodSync(path.join(distribution, 'chrome-sandbox'), 0o755);
  return distribution;
}
