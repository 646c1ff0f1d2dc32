import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'genkan-kiosk-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The command itself, on a computer without a display. */
function kiosk(settings: string, runtimeFolder = path.join(folder, 'no-runtime')) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/kiosk.ts', '--settings', settings],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
        ELECTRON_OVERRIDE_DIST_PATH: runtimeFolder,
      },
    },
  );
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

const good = () =>
  write('good.json', JSON.stringify({ version: 1, portal: { url: 'https://portal.example.org' } }));

test('a missing settings file is named in one sentence', () => {
  const file = path.join(folder, 'nowhere.json');
  const stderr = `${file}: there is no such file\n`;
  expect(kiosk(file)).toEqual({ status: 2, stdout: '', stderr });
});

test.each([
  [
    'broken',
    '{ "version": 1,\n  "portal": }',
    'broken.json:2:13: this is not JSON: a value is missing\n',
  ],
  [
    'half',
    '{"version":1,"portal":{"url":"http://x.example"}}',
    'half.json:1:30: portal.url must be an https address\n',
  ],
])('a file that is %s is named with the place inside', (name, text, words) => {
  const { status, stderr } = kiosk(write(`${name}.json`, text));
  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('without Electron it says what to run', () => {
  const stderr =
    'The Electron runtime is missing: run "npx install-electron" where its download can be reached.\n';
  expect(kiosk(good())).toEqual({ status: 3, stdout: '', stderr });
});

// Windows and macOS always have one.
test.skipIf(process.platform !== 'linux')('without a display it says so', () => {
  write('electron', '');
  const stderr = 'The kiosk needs a display, and there is none here.\n';
  expect(kiosk(good(), folder)).toEqual({ status: 3, stdout: '', stderr });
});
