import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { packages, type PackageName, type PackagePlatform } from './packages.ts';

export interface Packing {
  readonly name: PackageName;
  readonly platform: PackagePlatform;
  /** Electron's distribution for the platform. */
  readonly electron: string;
  /** Where the packages go. */
  readonly output: string;
}

const keytarPrebuilds: Readonly<Record<PackagePlatform, string>> = {
  linux: 'linux-x64',
  windows: 'win32-x64',
};
const unpackedFolders: Readonly<Record<PackagePlatform, string>> = {
  linux: 'linux-unpacked',
  windows: 'win-unpacked',
};

/** Puts one product and Electron into a folder, and on Windows into an installer. The folder. */
export async function pack(packing: Packing): Promise<string> {
  const { platform, output } = packing;
  const isWindows = platform === 'windows';
  const target = isWindows ? Platform.WINDOWS : Platform.LINUX;
  await build({
    targets: target.createTarget(isWindows ? 'nsis' : 'dir', Arch.x64),
    config: await configurationOf(packing),
    publish: 'never',
  });
  return path.resolve(output, unpackedFolders[platform]);
}

async function configurationOf(packing: Packing): Promise<Configuration> {
  const { name, platform, electron, output } = packing;
  const product = packages[name];
  return {
    extends: 'build/electron-builder.yml',
    appId: `org.example.${name}`,
    directories: { app: path.join('out', product), output, buildResources: 'build' },
    electronDist: electron,
    electronVersion: await electronVersion(),
    ...(product === 'kiosk' ? withKeytar(platform) : {}),
  };
}

/** The key store's library: the kiosk alone needs it, and of its programs only the platform's. */
function withKeytar(platform: PackagePlatform): Configuration {
  const filter = ['package.json', 'LICENSE.md', 'lib/*.js'];
  const prebuild = `prebuilds/${keytarPrebuilds[platform]}/keytar.node`;
  const [from, to] = ['../../node_modules/keytar', 'node_modules/keytar'];
  return {
    files: [{ from, to, filter: [...filter, prebuild] }],
    // A library of the system's kind is loaded from a file, which an archive is not.
    asarUnpack: ['**/*.node'],
  };
}

async function electronVersion(): Promise<string> {
  const text = await readFile('node_modules/electron/package.json', 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
