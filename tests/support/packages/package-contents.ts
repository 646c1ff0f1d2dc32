import { extractAll } from '@electron/asar';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackageName } from '#build/packaging/packages.ts';
import { asarFiles, debEntries, type ScratchPackage } from './scratch-packages.ts';

/** Everything in a package: what dpkg would install, then what stands in the program's archive. */
export function listingOf({ deb, unpacked }: ScratchPackage): readonly string[] {
  return [...debEntries(deb), ...asarFiles(unpacked).map((file) => `app.asar ${file}`)];
}

/** The same as it was agreed on; a change of a package is a change of this file. */
export function goldenListing(name: PackageName): readonly string[] {
  return readFileSync(`tests/build/packages/golden/${name}.txt`, 'utf8').trimEnd().split('\n');
}

/** Unpacks package and archive below `folder`, as they would lie on a computer; the files' paths. */
export function unpackWhole({ deb, folder, unpacked }: ScratchPackage): readonly string[] {
  const [whole, inside] = [path.join(folder, 'whole'), path.join(folder, 'inside')];
  mkdirSync(whole, { recursive: true });
  execFileSync('dpkg-deb', ['--extract', deb, whole]);
  extractAll(path.join(unpacked, 'resources', 'app.asar'), inside);
  return [whole, inside].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
}

/** The texts among them that stand in one of these files. */
export function wordsIn(files: readonly string[], words: readonly string[]): readonly string[] {
  const scripts = files.filter((file) => /\.c?js$/.test(file));
  const all = Buffer.concat(scripts.map((file) => readFileSync(file)));
  return words.filter((word) => all.includes(word));
}
