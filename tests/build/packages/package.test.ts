import { extractFile } from '@electron/asar';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contents } from '#build/debian/contents.ts';
import { fuseTroubles } from '#build/fuses.ts';
import { asarFiles, debEntries, dpkgIn } from '#tests/support/packages/scratch-packages.ts';
import { makeScratchPackage, makeScratchRoot } from '#tests/support/packages/scratch-packages.ts';
import type { ScratchPackage } from '#tests/support/packages/scratch-packages.ts';
import { archive } from './golden.ts';

const missing = existsSync('/usr/bin/dpkg-deb') ? '' : ' (not installed: dpkg-deb)';

describe.skipIf(missing)(`the kiosk’s package, with a stand-in for Electron${missing}`, () => {
  let made: ScratchPackage;
  beforeAll(async () => {
    made = await makeScratchPackage('genkan');
  }, 180_000);
  afterAll(() => made.close());

  test('has in its archive what the list says, and nothing else', () => {
    expect(asarFiles(made.unpacked)).toEqual(archive.genkan);
  });

  test('begins with the kiosk', () => {
    const text = extractFile(path.join(made.unpacked, 'resources', 'app.asar'), 'package.json');
    expect(JSON.parse(text.toString('utf8'))).toMatchObject({ name: 'genkan', main: 'main.cjs' });
  });

  test('has every fuse as decided', async () => {
    expect(await fuseTroubles(path.join(made.unpacked, 'genkan'))).toEqual([]);
  });

  test('brings program, profile and guides, and nothing else', () => {
    const program = /^\S+ root\/root \/usr\/lib\/genkan\/(?!egress|limit|unlock)./;
    const entries = debEntries(made.deb).filter((entry) => !program.test(entry));
    const files = entries.filter((entry) => entry.startsWith('-'));
    const places = files.map((entry) => entry.split(' ')[2]);
    expect(places.sort()).toEqual(contents.genkan.map(({ to }) => to).sort());
    expect(entries).toContain('lrwxrwxrwx root/root /usr/bin/genkan -> ../lib/genkan/genkan');
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
    expect(dpkgIn(root, '--verify', 'genkan')).toBe('');
    const user = /^genkan:x:\d+:\d+:Genkan kiosk:\/run\/genkan:\/usr\/sbin\/nologin$/m;
    expect(readFileSync(path.join(root, 'etc/passwd'), 'utf8')).toMatch(user);
    expect(statSync(path.join(root, 'etc/genkan')).mode & 0o777).toBe(0o755);
    dpkgIn(root, '--purge', 'genkan');
    expect(existsSync(path.join(root, 'usr/lib/genkan'))).toBe(false);
    expect(existsSync(path.join(root, 'etc/pam.d/genkan'))).toBe(false);
  });
});
