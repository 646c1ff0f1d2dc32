import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { runCommandAlone, startCommandAlone } from '#tests/support/electron/run-command.ts';
import { startKeyring } from '#tests/support/key-store/keyring.ts';
import { missingKeyStore, openSession } from '#tests/support/key-store/session.ts';

// As the guide has it: a shell without a display, and the kiosk's user's runtime folder alone.
const missing = missingKeyStore();
test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'electron', 'Without a display commands are shown on the double only');
  const sentence = `NOT SHOWN WITH A REAL KEY STORE: apt-get install ${missing.join(' ')}`;
  test.skip(missing.length > 0, sentence);
});

async function openShell() {
  const session = await openSession({});
  const keyring = await startKeyring(session, 'a password of the machine');
  const state = mkdtempSync(path.join(tmpdir(), 'genkan-state-'));
  const { HOME = '', XDG_RUNTIME_DIR = '' } = session.env;
  const env = { HOME, XDG_RUNTIME_DIR, GENKAN_STATE: state };
  return {
    run: (words: readonly string[], typed?: string) => runCommandAlone(words, env, typed),
    async close() {
      keyring.close();
      await session.close();
      rmSync(state, { recursive: true });
    },
  };
}

test('without a display the stand-in ends, as Electron does', async ({ portal }) => {
  const shell = await openShell();
  const { code, complained } = await shell.run([`--settings=${portal.settings()}`]);
  expect([code, complained]).toEqual([1, expect.stringContaining('Missing X server or $DISPLAY')]);
  await shell.close();
});

test('a kiosk is registered, and its key changed, from a shell without a display', async ({
  portal,
}) => {
  const shell = await openShell();
  const settings = `--settings=${portal.settings()}`;
  const registering = await shell.run(
    ['--register', settings],
    `${portal.control.kiosks.newCode()}\n`,
  );
  expect(registering).toEqual({
    code: 0,
    complained: '',
    said: expect.stringMatching(/as kiosk-[0-9a-f]{8}\.\nIts key has the thumbprint [\w-]{43} /),
  });
  const [first = ''] = /[\w-]{43}/.exec(registering.said) ?? [];
  const rotating = await shell.run(['--rotate-key', settings]);
  expect(rotating).toMatchObject({ code: 0, complained: '' });
  const [second = ''] = /[\w-]{43}/.exec(rotating.said) ?? [];
  const known = [first, second].map((jkt) => portal.control.kiosks.find(jkt)?.kioskId);
  // Both count for an hour, and both are this kiosk.
  expect(second).not.toBe(first);
  expect(known[0]).toMatch(/^kiosk-[0-9a-f]{8}$/);
  expect(known[1]).toBe(known[0]);
  expect(await shell.run(['--rotate-key', settings])).toEqual({
    code: 1,
    complained: '',
    said: expect.stringContaining('the key was changed a short time ago'),
  });
  await shell.close();
});

test('the other commands answer there as well, with their own code', async ({ portal }) => {
  const shell = await openShell();
  const settings = portal.settings();
  const good = { code: 0, complained: '' };
  expect(await shell.run(['--check-settings', settings])).toMatchObject(good);
  expect(await shell.run([`--check-settings=${settings}.none`])).toMatchObject({ code: 1 });
  expect(await shell.run(['--verify-audit'])).toMatchObject({ complained: '' });
  const refused = await shell.run(['--ozone-platform=headless', '--disable-gpu']);
  expect(refused.code).toBe(3);
  await shell.close();
});

test('whoever ends the program that they see ends the one that does the work', async ({
  portal,
}) => {
  const env = { GENKAN_STATE: path.dirname(portal.settings()) };
  // Somebody who types nothing, and is not gone with the program either.
  const typing = spawn('sleep', ['60'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const words = ['--set-staff-pin', `--settings=${portal.settings()}`];
  const shown = startCommandAlone(words, env, typing.stdout);
  const said: string[] = [];
  shown.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await expect.poll(() => said.join('')).toContain('Type the new staff PIN');
  shown.kill('SIGTERM');
  // Both have its output open: it closes with the second of them.
  expect(await once(shown, 'close')).toEqual([null, 'SIGTERM']);
  expect(said.join('')).not.toContain('Given up');
  typing.kill();
});
