import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPlainStore, storeProcess } from './bus.ts';
import type { Session } from './session.ts';

/** A real gnome-keyring on a session's bus. */
export interface Keyring {
  readonly pid: number;
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly close: () => void;
}

/**
 * Starts gnome-keyring and gives it a password, as the machine's unit does; without one it stays
 * locked. The first password of a session is the one that counts.
 */
export async function startKeyring(session: Session, password?: string): Promise<Keyring> {
  const words = ['--components=secrets', ...(password === undefined ? [] : ['--unlock'])];
  // Its first process ends when the service is on the bus.
  execFileSync('gnome-keyring-daemon', words, {
    ...{ env: session.env, input: password ?? '', stdio: ['pipe', 'ignore', 'ignore'] },
  });
  const pid = await storeProcess(session.address);
  const signal = (name: NodeJS.Signals) => () => {
    try {
      process.kill(pid, name);
    } catch {
      // It ends by itself with its bus.
    }
  };
  return { pid, freeze: signal('SIGSTOP'), thaw: signal('SIGCONT'), close: signal('SIGKILL') };
}

/** A keyring that was made without a password, as gnome-keyring writes it down: an open text file. */
export async function startPlainKeyring(session: Session): Promise<Keyring> {
  const folder = path.join(session.home, 'data', 'keyrings');
  mkdirSync(folder, { mode: 0o700 });
  const lines = ['[keyring]', 'display-name=plain', 'ctime=0', 'mtime=0'];
  const never = ['lock-on-idle=false', 'lock-after=false', ''];
  writeFileSync(path.join(folder, 'plain.keyring'), [...lines, ...never].join('\n'));
  writeFileSync(path.join(folder, 'default'), 'plain');
  const keyring = await startKeyring(session);
  await openPlainStore(session.address);
  return keyring;
}
