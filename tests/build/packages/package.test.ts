import { extractFile } from '@electron/asar';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contents } from '#build/debian/contents.ts';
import { fuseTroubles } from '#build/fuses.ts';
import { parts } from '#electron/practice/cast-parts.ts';
import { goldenListing, listingOf } from '#tests/support/packages/package-contents.ts';
import { unpackWhole, wordsIn } from '#tests/support/packages/package-contents.ts';
import { debEntries, dpkgIn } from '#tests/support/packages/scratch-packages.ts';
import { makeScratchPackage, makeScratchRoot } from '#tests/support/packages/scratch-packages.ts';
import type { ScratchPackage } from '#tests/support/packages/scratch-packages.ts';
import { unwantedIn } from '#tests/support/packages/unwanted.ts';

const missing = existsSync('/usr/bin/dpkg-deb') ? '' : ' (not installed: dpkg-deb)';

/** What only the practice app knows: the people whom it plays. */
const cast = parts.map(({ name }) => name.en);

const packages = [
  { name: 'genkan', main: 'main.cjs', knows: [] },
  { name: 'genkan-practice', main: 'practice.cjs', knows: cast },
] as const;

describe.skipIf(missing).each(packages)('the package $name', ({ name, main, knows }) => {
  let made: ScratchPackage;
  let files: readonly string[];
  beforeAll(async () => {
    made = await makeScratchPackage(name);
    files = unpackWhole(made);
  }, 240_000);
  afterAll(() => made.close());

  test(`has what the list says, and nothing else${missing}`, () => {
    expect(listingOf(made)).toEqual(goldenListing(name));
  });

  test('has no source, no map, no test and no program of another system', () => {
    expect(unwantedIn(files)).toEqual([]);
  });

  test(`knows ${knows.length} people of the practice cast`, () => {
    expect(wordsIn(files, cast)).toEqual(knows);
  });

  test('begins with its own entry', () => {
    const text = extractFile(path.join(made.unpacked, 'resources', 'app.asar'), 'package.json');
    expect(JSON.parse(text.toString('utf8'))).toMatchObject({ name, main });
  });

  test('has every fuse as decided', async () => {
    expect(await fuseTroubles(path.join(made.unpacked, name))).toEqual([]);
  });

  test('lets nobody but root write, and nothing run as somebody else', () => {
    const entries = debEntries(made.deb).filter((entry) => !entry.startsWith('l'));
    const rights = new Set(entries.map((entry) => entry.split(' ').slice(0, 2).join(' ')));
    const expected = ['-rw-r--r-- root/root', '-rwxr-xr-x root/root', 'drwxr-xr-x root/root'];
    expect([...rights].sort()).toEqual(expected);
  });

  test('is installed, found whole and purged again', () => {
    const root = makeScratchRoot(made.folder);
    dpkgIn(root, '--install', made.deb);
    expect(dpkgIn(root, '--verify', name)).toBe('');
    const places = contents[name].map(({ to }) => path.join(root, to));
    expect(places.filter((place) => !existsSync(place))).toEqual([]);
    if (name === 'genkan') expectUser(root);
    dpkgIn(root, '--purge', name);
    expect(existsSync(path.join(root, 'usr/lib', name))).toBe(false);
    expect(places.filter((place) => existsSync(place))).toEqual([]);
  });
});

/** A user whom nobody can sign in as, and a folder where it can read, by its group, and not write. */
function expectUser(root: string): void {
  const user = /^genkan:x:\d+:\d+:Genkan kiosk:\/run\/genkan:\/usr\/sbin\/nologin$/m;
  expect(readFileSync(path.join(root, 'etc/passwd'), 'utf8')).toMatch(user);
  expect(readFileSync(path.join(root, 'etc/shadow'), 'utf8')).toMatch(/^genkan:!/m);
  const group = /^genkan:[^:]*:(?<gid>\d+):/m.exec(
    readFileSync(path.join(root, 'etc/group'), 'utf8'),
  );
  const { mode, uid, gid } = statSync(path.join(root, 'etc/genkan'));
  expect([mode & 0o777, uid, String(gid)]).toEqual([0o755, 0, group?.groups?.['gid']]);
  expect(gid).not.toBe(0);
}
