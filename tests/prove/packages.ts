import { statSync } from 'node:fs';
import path from 'node:path';
import { parts } from '#electron/practice/cast-parts.ts';
import { packages, type PackageName } from '#build/packaging/packages.ts';
import { fuseTroubles } from '#build/fuses.ts';
import { buildIfDue } from '#build/starting/fresh.ts';
import { packageBoth, typePackage } from '#tests/support/packages/package-command.ts';
import { goldenListing, listingOf } from '#tests/support/packages/package-contents.ts';
import { unpackWhole, wordsIn } from '#tests/support/packages/package-contents.ts';
import { dpkgIn, makeScratchPackage } from '#tests/support/packages/scratch-packages.ts';
import { makeScratchRoot, type ScratchPackage } from '#tests/support/packages/scratch-packages.ts';
import { complaintsOfSystemd, exposureOf, units } from '#tests/support/packages/units.ts';
import { unwantedIn } from '#tests/support/packages/unwanted.ts';

const cast = parts.map(({ name }) => name.en);

/**
 * Makes both packages with a stand-in for Electron, lists and installs them, judges the units and types
 * the command that makes them: `npm run prove -- packages`.
 */
export async function prove(): Promise<void> {
  const names: readonly PackageName[] = ['genkan', 'genkan-practice'];
  for (const name of names) await proveOne(name);
  judgeUnits();
  await proveCommand();
}

async function proveOne(name: PackageName): Promise<void> {
  if (!buildIfDue(packages[name], console.log)) throw new Error(`${name} could not be built`);
  const made = await makeScratchPackage(name, 'xz');
  try {
    const listing = listingOf(made);
    const size = statSync(made.deb).size;
    console.log(
      `${path.basename(made.deb)}: ${size} bytes without Electron, ${listing.length} entries`,
    );
    for (const entry of listing) console.log(`  ${entry}`);
    hold(`${name}: has what the list says`, differences(listing, goldenListing(name)));
    proveFiles(name, unpackWhole(made));
    hold(`${name}: nine fuses as decided`, await fuseTroubles(path.join(made.unpacked, name)));
    proveInstallation(name, made);
  } finally {
    made.close();
  }
}

function proveFiles(name: PackageName, files: readonly string[]): void {
  console.log(`${name}: ${files.length} files looked into`);
  hold(`${name}: no source, map, test or program of another system`, unwantedIn(files));
  const known = wordsIn(files, cast);
  console.log(`${name}: ${known.length} of ${cast.length} people of the practice cast are in it`);
  if (name === 'genkan') hold('genkan: no practice code', known);
}

function proveInstallation(name: PackageName, made: ScratchPackage): void {
  const root = makeScratchRoot(made.folder);
  dpkgIn(root, '--install', made.deb);
  const trouble = dpkgIn(root, '--verify', name);
  hold(`${name}: installed and whole`, trouble === '' ? [] : [trouble]);
  dpkgIn(root, '--purge', name);
}

function judgeUnits(): void {
  const complaints = complaintsOfSystemd();
  hold(`systemd-analyze verify: ${units.length} units`, complaints === '' ? [] : [complaints]);
  for (const unit of units) {
    if (unit.most === undefined) continue;
    const found = exposureOf(unit);
    const trouble = found <= unit.most ? [] : [`exposure ${found}`];
    hold(`${unit.name}: exposure ${found} of 10, at most ${unit.most}`, trouble);
  }
}

/** `npm run package` without Electron, and from its start to both packages with the stand-in. */
async function proveCommand(): Promise<void> {
  const without = typePackage('/nowhere');
  console.log(`npm run package, no Electron: code ${without.code}: ${without.complained.trim()}`);
  hold('it says so in one sentence', without.code === 3 ? [] : [without.said]);
  const began = Date.now();
  const { code, made, complained } = await packageBoth();
  const seconds = Math.round((Date.now() - began) / 1_000);
  console.log(
    `npm run package, stand-in for Electron: code ${code}, ${seconds} s: ${made.join(', ')}`,
  );
  hold('it makes both packages', code === 0 && made.length === 2 ? [] : [complained]);
}

/** What one list has and the other has not. */
function differences(found: readonly string[], listed: readonly string[]): readonly string[] {
  const more = found
    .filter((entry) => !listed.includes(entry))
    .map((entry) => `not listed: ${entry}`);
  const less = listed.filter((entry) => !found.includes(entry)).map((entry) => `missing: ${entry}`);
  return [...more, ...less];
}

function hold(claim: string, troubles: readonly string[]): void {
  console.log(`${troubles.length === 0 ? 'yes' : 'NO '}  ${claim}`);
  for (const trouble of troubles) console.log(`       ${trouble}`);
  if (troubles.length > 0) process.exitCode = 1;
}
