import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { after } from '#electron/services/timer.ts';
import { createVault } from '#electron/services/vault/create-vault.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { storeProcess } from '#tests/support/key-store/bus.ts';
import { startHelperIn } from '#tests/support/key-store/helper.ts';
import { missingKeyStore, openSession, type Session } from '#tests/support/key-store/session.ts';

const profile = path.resolve('resources/os/linux/keyring');
const script = path.join(profile, 'unlock-keyring');
const missing = missingKeyStore();
const reason = missing.length > 0 ? ` (not installed: ${missing.join(', ')})` : '';

describe('service files', () => {
  const folder = path.join(profile, 'dbus-services');

  test.each(readdirSync(folder))('%s hides the system’s own of that name', (file) => {
    const name = path.basename(file, '.service');
    const written = readFileSync(path.join(folder, file), 'utf8');
    expect(written).toBe(`[D-BUS Service]\nName=${name}\nExec=/bin/false\n`);
  });

  test.skipIf(reason)(
    `every service that opens a window or starts a keyring is hidden${reason}`,
    () => {
      const system = readdirSync('/usr/share/dbus-1/services');
      const asks = system.filter((file) => /keyring|secret/i.test(file));
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(asks));
    },
  );
});

test.skipIf(reason)(`a password encrypted as the guide says comes back whole${reason}`, () => {
  // With a host key of its own: the machine's is left alone.
  const own = 'mount -t tmpfs own /var/lib/systemd && systemd-creds setup';
  const encrypt = 'systemd-creds encrypt --with-key=host --name=genkan-keyring - "$0/sealed"';
  const decrypt = 'systemd-creds decrypt --name=genkan-keyring "$0/sealed" -';
  const folder = mkdtempSync(path.join(tmpdir(), 'sealed-'));
  const words = ['-rm', 'sh', '-ec', `${own}; ${encrypt}; ${decrypt}`, folder];
  const password = 'a password of the machine, long enough';
  const [command, options] = ['unshare', { input: password, encoding: 'utf8' as const }] as const;
  expect(execFileSync(command, words, { ...options, stdio: ['pipe', 'pipe', 'ignore'] })).toBe(
    password,
  );
  expect(readFileSync(path.join(folder, 'sealed'), 'utf8')).not.toContain(password);
  rmSync(folder, { recursive: true });
});

/** The script as the unit runs it, with a password in the folder of credentials. */
function runScript(session: Session, password: string) {
  const credentials = path.join(session.home, 'credentials');
  mkdirSync(credentials, { recursive: true });
  writeFileSync(path.join(credentials, 'genkan-keyring'), password);
  const env = { ...session.env, CREDENTIALS_DIRECTORY: credentials };
  return spawn(script, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

async function stateWith(session: Session, password: string): Promise<string> {
  const daemon = runScript(session, password);
  await storeProcess(session.address);
  const start = startHelperIn({ env: session.env });
  const vault = createVault({ start, after, every: () => () => undefined, log: createFakeLog() });
  const state = await vault.check();
  vault.close();
  daemon.kill('SIGKILL');
  await once(daemon, 'exit');
  return state;
}

describe.skipIf(reason)('the unit’s script', () => {
  test(`opens the keyring of its own password, and no other opens it${reason}`, async () => {
    const session = await openSession({});
    const right = 'the password of this very machine, long enough';
    expect(await stateWith(session, right)).toBe('empty');
    expect(await stateWith(session, 'the password of some other machine, as long')).toBe('locked');
    expect(await stateWith(session, right)).toBe('empty');
    await session.close();
  });

  test(`starts nothing with a password that could be guessed${reason}`, async () => {
    const session = await openSession({});
    const started = runScript(session, 'short');
    const [said] = await Promise.all([text(started.stderr), once(started, 'exit')]);
    expect([started.exitCode, said]).toEqual([
      1,
      'genkan-keyring: the password has fewer than 32 characters; make a new one\n',
    ]);
    await session.close();
  });
});
