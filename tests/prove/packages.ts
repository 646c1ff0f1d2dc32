import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { packages, type PackageName } from '#build/packaging/packages.ts';
import { fuseTroubles } from '#build/fuses.ts';
import { buildIfDue } from '#build/starting/fresh.ts';
import { archive } from '#tests/build/packages/golden.ts';
import { asarFiles, debEntries, dpkgIn } from '#tests/support/packages/scratch-packages.ts';
import { makeScratchPackage, makeScratchRoot } from '#tests/support/packages/scratch-packages.ts';

/** Makes both packages with a stand-in for Electron, lists and installs them, judges the units. */
export async function prove(): Promise<void> {
  const names: readonly PackageName[] = ['genkan', 'genkan-practice'];
  for (const name of names) await proveOne(name);
  for (const unit of ['genkan.service', 'genkan-egress.service']) judge(unit);
}

async function proveOne(name: PackageName): Promise<void> {
  if (!buildIfDue(packages[name], console.log)) throw new Error(`${name} could not be built`);
  const made = await makeScratchPackage(name);
  try {
    console.log(`${path.basename(made.deb)}: ${statSync(made.deb).size} bytes, without Electron`);
    for (const entry of debEntries(made.deb)) console.log(`  ${entry}`);
    const inside = asarFiles(made.unpacked);
    for (const file of inside) console.log(`  app.asar ${file}`);
    hold(`${name}: the archive is as listed`, isDeepStrictEqual(inside, archive[name]));
    const troubles = await fuseTroubles(path.join(made.unpacked, name));
    hold(`${name}: nine fuses as decided`, troubles.length === 0);
    const root = makeScratchRoot(made.folder);
    dpkgIn(root, '--install', made.deb);
    hold(`${name}: installed and whole`, dpkgIn(root, '--verify', name) === '');
    dpkgIn(root, '--purge', name);
  } finally {
    made.close();
  }
}

function judge(unit: string): void {
  const file = path.join('resources/os/linux/kiosk', unit);
  const words = ['security', '--offline=yes', '--no-pager', file];
  const { stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
  console.log(stdout.trim().split('\n').at(-1) ?? `${unit}: not judged`);
}

function hold(claim: string, isSo: boolean): void {
  console.log(`${isSo ? 'yes' : 'NO '}  ${claim}`);
  if (!isSo) process.exitCode = 1;
}
