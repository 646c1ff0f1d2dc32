import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readText } from '#electron/services/plain-file.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'genkan-trust-'));
  await mkdir(path.join(folder, 'etc'), { mode: 0o755 });
  file = path.join(folder, 'etc', 'settings.json');
  await writeFile(file, 'text', { mode: 0o644 });
});
afterEach(() => rm(folder, { recursive: true }));

const owners = trustedOwners(false);
const open = 'can be changed by more users than its owner: take that away (chmod go-w)';
/** A user who is not this one. */
const stranger = 65_534;

async function refusal(): Promise<string | undefined> {
  const trouble: unknown = await readText(file, owners).then(
    () => undefined,
    (error: unknown) => error,
  );
  return trouble instanceof Error ? trouble.message : undefined;
}

test('the packaged program believes root alone', () => {
  expect(trustedOwners(true)).toEqual(process.getuid ? [0] : undefined);
});

describe.skipIf(!process.getuid)('a file is believed', () => {
  test('where it and the folders above belong to one that is trusted', async () => {
    expect(await refusal()).toBeUndefined();
  });

  test('not where others may write it, or into its folder', async () => {
    await chmod(file, 0o664);
    expect(await refusal()).toBe(`${file}: ${open}`);
    await chmod(file, 0o644);
    await chmod(path.dirname(file), 0o777);
    expect(await refusal()).toBe(`${path.dirname(file)}: ${open}`);
  });

  test('by what it is, not by a link to it', async () => {
    const link = path.join(folder, 'settings.json');
    await symlink(file, link);
    await chmod(path.dirname(file), 0o777);
    file = link;
    expect(await refusal()).toBe(`${path.join(folder, 'etc')}: ${open}`);
  });

  test.skipIf(process.getuid?.() !== 0)('not where it is somebody else’s', async () => {
    const says = `belongs to user ${stranger}: make it root’s (chown root)`;
    await chown(file, stranger, stranger);
    expect(await refusal()).toBe(`${file}: ${says}`);
    await chown(file, 0, 0);
    await chown(path.dirname(file), stranger, stranger);
    expect(await refusal()).toBe(`${path.dirname(file)}: ${says}`);
  });
});
