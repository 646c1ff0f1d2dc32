import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { chmodSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PackageName } from '#build/packaging/packages.ts';
import { contents } from './contents.ts';
import { controlFile } from './control.ts';

// Named first: a literal inside globSync() would count for knip as an import of every file.
const everything = '**/*';

export interface DebianPackage {
  readonly name: PackageName;
  readonly version: string;
  /** The folder that electron-builder has put product and Electron into. */
  readonly unpacked: string;
  /** Where the .deb goes. */
  readonly output: string;
  /** `none` where it is made to be looked at, in a fraction of the time; dpkg's usual one otherwise. */
  readonly compression?: 'xz' | 'none';
}

/** Makes the Debian package by dpkg-deb alone, which every Debian has; the .deb's path. */
export function makeDebianPackage(wanted: DebianPackage): string {
  const { name, version, output, compression = 'xz' } = wanted;
  const root = mkdtempSync(path.join(tmpdir(), 'deb-'));
  try {
    putFiles(wanted, root);
    const sizes = filesIn(root).map((file) => lstatSync(path.join(root, file)).size);
    const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
    putControl(wanted, root, kilobytes);
    const file = path.resolve(output, `${name}_${version}_amd64.deb`);
    // The folder of mkdtemp is its owner's alone; in the package it is the root.
    chmodSync(root, 0o755);
    const ways = ['--root-owner-group', `-Z${compression}`];
    execFileSync('dpkg-deb', [...ways, '--build', root, file], { stdio: 'pipe' });
    return file;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function putFiles({ name, unpacked }: DebianPackage, root: string): void {
  const program = path.join(root, 'usr/lib', name);
  cpSync(unpacked, program, { recursive: true });
  mkdirSync(path.join(root, 'usr/bin'), { recursive: true });
  symlinkSync(`../lib/${name}/${name}`, path.join(root, 'usr/bin', name));
  for (const { from, to } of contents[name]) cpSync(from, path.join(root, to));
  for (const entry of globSync(everything, { cwd: root })) putMode(path.join(root, entry));
}

/** Nobody but root writes, everybody reads; no set-user-ID: the sandbox is made by user namespaces. */
function putMode(file: string): void {
  const about = lstatSync(file);
  if (about.isSymbolicLink()) return;
  chmodSync(file, about.isDirectory() || (about.mode & 0o100) !== 0 ? 0o755 : 0o644);
}

function putControl({ name, version }: DebianPackage, root: string, kilobytes: number): void {
  const files = filesIn(root);
  const folder = path.join(root, 'DEBIAN');
  mkdirSync(folder);
  const put = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  put('control', controlFile(name, version, kilobytes));
  const settings = files.filter((file) => file.startsWith('etc/'));
  if (settings.length > 0) put('conffiles', settings.map((file) => `/${file}\n`).join(''));
  // dpkg --verify compares with these later; they guard against accidents, not against anybody.
  put('md5sums', files.map((file) => `${md5(path.join(root, file))}  ${file}\n`).join(''));
  const scripts = path.join('build/debian', name);
  if (!existsSync(scripts)) return;
  for (const script of globSync(everything, { cwd: scripts })) {
    cpSync(path.join(scripts, script), path.join(folder, script));
    chmodSync(path.join(folder, script), 0o755);
  }
}

function filesIn(root: string): readonly string[] {
  const entries = globSync(everything, { cwd: root }).sort();
  return entries.filter((entry) => lstatSync(path.join(root, entry)).isFile());
}

function md5(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
