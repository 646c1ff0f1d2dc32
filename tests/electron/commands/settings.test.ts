import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '#electron/commands/list.ts';
import { runCommand } from '#electron/commands/run.ts';
import { readCopy } from '#electron/services/settings-copy.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';
import { fakeVault } from '#tests/support/fake-vault.ts';

let folder: string;
let settingsFile: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-command-'));
  settingsFile = path.join(folder, 'settings.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const owners = trustedOwners(false);

async function run(name: string, given?: string) {
  const lines: string[] = [];
  const ending = await runCommand(commands, name, {
    given,
    settingsFile,
    owners,
    openVault: async () => fakeVault(),
    stateFolder: folder,
    say: (line) => void lines.push(line.replaceAll(`${folder}${path.sep}`, '')),
    input: Readable.from([]),
  });
  return { ending, lines };
}

function write(settings: object): void {
  writeFileSync(settingsFile, JSON.stringify(settings, null, 2), { mode: 0o600 });
}

/** The example but for its certificate, which is not on this computer. */
function writeExample(): void {
  const example: unknown = JSON.parse(readFileSync('resources/settings.example.json', 'utf8'));
  const { portal, ...rest } = example as { portal: object }; // ours, and checked below
  write({ ...rest, portal: { ...portal, certificateAuthority: undefined } });
}

test('--check-settings tells every mistake with line and column, in their order', async () => {
  write({
    version: 1,
    portal: { url: 'http://x.example', pin: 'x' },
    limits: { idleSeconds: 5, visitMinutes: '15' },
    langauge: 'ja',
  });
  expect(await run('check-settings')).toEqual({
    ending: 1,
    lines: [
      'settings.json:4:12: portal.url must be an https address',
      'settings.json:5:5: there is no setting "pin" in portal',
      'settings.json:8:20: limits.idleSeconds must be at least 10',
      'settings.json:9:21: limits.visitMinutes must be a number',
      'settings.json:11:3: there is no setting "langauge"',
    ],
  });
});

test('--check-settings tells what would be in force, of the file that is named', async () => {
  writeExample();
  const named = settingsFile;
  settingsFile = '/nowhere/settings.json';
  const { ending, lines } = await run('check-settings', named);
  expect([ending, lines[0]]).toEqual([0, 'settings.json can be used. In force would be:']);
  expect(lines.slice(1, 11).map((line) => line.trim().replace(/ {2,}/, ': '))).toEqual([
    'institution: osaka-university (Osaka University)',
    'portal: portal.example.ac.jp',
    'authority: the system’s',
    'pins: 2',
    'first language: ja',
    expect.stringMatching(/^opening hours: mon 08:30-21:00, .*sun shut; 2 entries of closed days$/),
    'campus network: told by https://campus-a.example.ac.jp, https://campus-b.example.ac.jp',
    'printer: kiosk (A4)',
    'quiet time: 60 s, 180 s with the phone in hand',
    'audit log: kept 30 days',
  ]);
});

test('--keep-settings keeps good ones, and nothing of broken ones', async () => {
  writeExample();
  expect(await run('keep-settings')).toMatchObject({ ending: 0 });
  const kept = await readCopy(settingsFile, owners);
  expect(kept).toMatchObject({ ok: true, setup: { settings: { printer: { name: 'kiosk' } } } });
  write({ version: 1 });
  expect(await run('keep-settings')).toEqual({
    ending: 1,
    lines: [
      'settings.json:1:1: portal is missing',
      'Nothing was kept; the copy before stays as it was.',
    ],
  });
  expect(await readCopy(settingsFile, owners)).toEqual(kept);
});

test('--explain-settings has a line and a sentence for every setting', async () => {
  const { ending, lines } = await run('explain-settings');
  expect(ending).toBe(0);
  const at = lines.indexOf('limits.idleSeconds  (usually 60, 10 to 600)');
  expect(lines[at + 1]).toBe('    Quiet time before the question, usually');
});
