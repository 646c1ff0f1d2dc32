import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openOwnTemp } from '#electron/desktop/wipe/own-temp.ts';

function openPlace(changes: NodeJS.ProcessEnv = {}) {
  const place = mkdtempSync(path.join(tmpdir(), 'genkan-place-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const env: NodeJS.ProcessEnv = { XDG_RUNTIME_DIR: place, ...changes };
  const temp = openOwnTemp({ env, platform: 'linux' });
  const folder = env['TMPDIR'] ?? '';
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { place, temp, folder };
}

test('what has come since the start is taken away, and what the program keeps there stays', async () => {
  const { place, temp, folder } = openPlace();
  expect(path.dirname(folder)).toBe(place);
  writeFileSync(path.join(folder, 'socket'), '');
  await temp.keep();
  mkdirSync(path.join(folder, 'print'));
  writeFileSync(path.join(folder, 'print', 'page.pdf'), 'somebody’s page');
  expect(await temp.empty()).toBe('checked');
  expect(readdirSync(folder)).toEqual(['socket']);
});

test('where the login has no memory of its own, the usual place does', () => {
  const { folder } = openPlace({ XDG_RUNTIME_DIR: '/nowhere/at/all' });
  expect(path.dirname(folder)).toBe(tmpdir());
});

test('a folder that can’t be looked at is an error, which counts as missed', async () => {
  const { temp, folder } = openPlace();
  rmSync(folder, { recursive: true });
  await expect(temp.empty()).rejects.toThrow();
  expect(existsSync(folder)).toBe(false);
});

test('Windows has none', async () => {
  const env: NodeJS.ProcessEnv = {};
  expect(await openOwnTemp({ env, platform: 'win32' }).empty()).toBe('none');
  expect(env).toEqual({});
});
