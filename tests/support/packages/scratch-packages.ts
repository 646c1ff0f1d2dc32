import { listPackage } from '@electron/asar';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeDebianPackage } from '#build/debian/debian-package.ts';
import { pack } from '#build/packaging/pack.ts';
import type { PackageName } from '#build/packaging/packages.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

export interface ScratchPackage {
  readonly folder: string;
  readonly unpacked: string;
  readonly deb: string;
  readonly close: () => void;
}

/** A package for Linux, made of the built product and the stand-in for Electron. */
export async function makeScratchPackage(
  name: PackageName,
  compression: 'xz' | 'none' = 'none',
): Promise<ScratchPackage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const electron = await makeStandInElectron(folder);
  const unpacked = await pack({ name, platform: 'linux', electron, output: folder });
  const wanted = { name, version: '0.1.0', unpacked, output: folder, compression } as const;
  const deb = makeDebianPackage(wanted);
  const close = () => rmSync(folder, { recursive: true, force: true });
  return { folder, unpacked, deb, close };
}

/** The page's files carry a mark of their contents in their names: each kind stands once. */
export function asarFiles(unpacked: string): readonly string[] {
  const entries = listPackage(path.join(unpacked, 'resources', 'app.asar'), { isPack: false });
  const kinds = entries.map((entry) =>
    entry.replace(/^\/page\/assets\/.+?(?=\.[a-z0-9]+$)/, '/page/assets/*'),
  );
  return [...new Set(kinds)].sort();
}

/** One line per entry: rights, owner, place. */
export function debEntries(deb: string): readonly string[] {
  const listed = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' });
  const entry = /^(\S+) (\S+) +\d+ \S+ \S+ \.(\/.*)$/;
  return listed
    .split('\n')
    .flatMap((line) => entry.exec(line)?.slice(1).join(' ') ?? [])
    .sort();
}

/** A root without anything, where dpkg can install; the scripts run with DPKG_ROOT naming it. */
export function makeScratchRoot(folder: string): string {
  const root = path.join(folder, 'root');
  for (const made of ['var/lib/dpkg', 'etc']) mkdirSync(path.join(root, made), { recursive: true });
  const empty = ['var/lib/dpkg/status', 'etc/passwd', 'etc/group', 'etc/shadow', 'etc/gshadow'];
  for (const file of empty) writeFileSync(path.join(root, file), '');
  return root;
}

/** Runs dpkg on a scratch root; what it says, or its trouble as an error. */
export function dpkgIn(root: string, ...words: readonly string[]): string {
  const ways = ['--force-depends', '--force-script-chrootless'];
  return execFileSync('dpkg', [`--root=${root}`, ...ways, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
