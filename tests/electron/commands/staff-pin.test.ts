import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resetStaffPin, setStaffPin } from '#electron/commands/staff-pin.ts';
import { momentNow } from '#electron/services/staff-pin/now.ts';
import {
  codeVerifierPlace,
  triesPlace,
  verifierPlace,
} from '#electron/services/staff-pin/places.ts';
import { createStaffPin } from '#electron/services/staff-pin/staff-pin.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';
import { fakeVault } from '#tests/support/fake-vault.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'staff-pin-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command with what is typed, piece by piece; gives back its code and what it said. */
async function run(command: typeof setStaffPin, ...typed: readonly string[]) {
  const said: string[] = [];
  const code = await command.does({
    given: undefined,
    settingsFile: path.join(folder, 'settings.json'),
    stateFolder: folder,
    openVault: async () => fakeVault(),
    say: (line) => said.push(line),
    input: Readable.from(typed.map((piece) => Buffer.from(piece))),
  });
  return { code, said: said.join('\n') };
}

const staffPin = () =>
  createStaffPin({
    verifierFile: verifierPlace(path.join(folder, 'settings.json')),
    codeVerifierFile: codeVerifierPlace(folder),
    owners: trustedOwners(false),
    triesFile: triesPlace(folder),
    now: momentNow,
  });

test('a PIN that was typed twice counts, and stands nowhere', async () => {
  writeFileSync(triesPlace(folder), 'of somebody before');
  writeFileSync(codeVerifierPlace(folder), 'set with a code');
  const { code, said } = await run(setStaffPin, '4071', '8293\n40718', '293\n');
  expect(code).toBe(0);
  expect(said).not.toContain('40718293');
  expect(readdirSync(folder)).toEqual(['staff-pin.json']);
  const file = path.join(folder, 'staff-pin.json');
  expect(readFileSync(file, 'utf8')).not.toContain('40718293');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(await staffPin().try('40718293')).toEqual({ result: 'right' });
});

test.each([
  [['4071829\n'], 'A staff PIN has 8 to 32 digits'],
  [['4071829x\n'], 'A staff PIN has 8 to 32 digits'],
  [['12345678\n'], 'would be tried first'],
  [['77777777\n'], 'would be tried first'],
  [['40718293\n40718294\n'], 'The two are not the same.'],
  [['40718293\n'], 'The two are not the same.'],
  [['407\u0003'], 'Given up.'],
  [[], 'Given up.'],
] as const)('%j is not taken, and changes nothing', async (typed, sentence) => {
  const { code, said } = await run(setStaffPin, ...typed);
  expect(code).toBe(1);
  expect(said).toContain(sentence);
  expect(said).toContain('Nothing was changed.');
  expect(readdirSync(folder)).toEqual([]);
});

test('a slip can be mended, and wide digits are digits', async () => {
  const { code } = await run(setStaffPin, '40718\u007f8293\r', '\n４０７１８２９３\r\n');
  expect(code).toBe(0);
});

test('where the folder is not there it says what to do', async () => {
  rmSync(folder, { recursive: true });
  const { code, said } = await run(setStaffPin, '40718293\n40718293\n');
  expect(code).toBe(2);
  expect(said).toContain('Run this as root');
  folder = mkdtempSync(path.join(tmpdir(), 'staff-pin-'));
});

test('the place beside settings that are named from here is the same from everywhere', () => {
  const place = verifierPlace(path.relative(process.cwd(), path.join(folder, 'settings.json')));
  expect(place).toBe(path.join(folder, 'staff-pin.json'));
});

test('after a reset no PIN is right', async () => {
  await run(setStaffPin, '40718293\n40718293\n');
  expect((await run(resetStaffPin)).code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(await staffPin().try('40718293')).toEqual({ result: 'unset' });
});
