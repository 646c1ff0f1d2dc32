import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { lockStore } from '#tests/support/key-store/bus.ts';
import { startKeyring } from '#tests/support/key-store/keyring.ts';
import { openSession } from '#tests/support/key-store/session.ts';

/** A key store of the tests' own, unlocked and empty, for a kiosk to keep its key in. */
export interface KioskStore {
  /** What leads a program to it. */
  readonly env: Readonly<Record<string, string>>;
  /** `npm run register` with a code; gives what it said. Throws where it was refused. */
  readonly register: (settings: string, code: string) => Promise<string>;
  /** As a screen lock would; and opened again, as the machine's unit does at its start. */
  readonly lock: () => Promise<void>;
  readonly unlock: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const password = 'a password of the machine';

export async function openKioskStore(): Promise<KioskStore> {
  const session = await openSession({});
  let keyring = await startKeyring(session, password);
  const { DBUS_SESSION_BUS_ADDRESS = '', XDG_RUNTIME_DIR = '', HOME = '' } = session.env;
  return {
    env: { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR, HOME },
    async register(settings, code) {
      const words = ['build/command.ts', '--register', `--settings=${settings}`];
      const child = spawn(process.execPath, words, { env: session.env });
      child.stdin.end(`${code}\n`);
      const said = text(child.stdout);
      await once(child, 'exit');
      if (child.exitCode !== 0) throw new Error(await said);
      return said;
    },
    async lock() {
      await lockStore(session.address);
    },
    async unlock() {
      keyring.close();
      keyring = await startKeyring(session, password);
    },
    async close() {
      keyring.close();
      await session.close();
    },
  };
}
