import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStateFolder, statePlace } from '#electron/services/state-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'genkan-state-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['that of the computer', { platform: 'linux', env: {} }, '/var/lib/genkan'],
  ['that of Windows', { platform: 'win32', env: {} }, 'C:\\ProgramData\\Genkan\\state'],
  ['the variable’s', { platform: 'linux', env: { GENKAN_STATE: 'own' } }, path.resolve('own')],
] as const)('the place is %s', (_what, computer, place) => {
  expect(statePlace(computer)).toBe(place);
});

test.skipIf(!process.getuid)(
  'it is made, and closed to others also where it was open',
  async () => {
    const place = path.join(folder, 'new', 'state');
    expect(await openStateFolder(place)).toEqual({ ok: true, folder: place });
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    await chmod(place, 0o755);
    await openStateFolder(place);
    expect((await stat(place)).mode & 0o777).toBe(0o700);
  },
);

test('what is no folder is named', async () => {
  const place = path.join(folder, 'file');
  await writeFile(place, '');
  const sentence = `${place}: cannot be made or used as a folder`;
  expect(await openStateFolder(place)).toEqual({ ok: false, sentence });
});
