import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createVault } from '#electron/services/vault/create-vault.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { after } from '#electron/services/timer.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { startHelperIn, type HelperOptions } from './helper.ts';
import { startKeyring, startPlainKeyring, type Keyring } from './keyring.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

/** What nobody may find on a disk. */
export const canaries = {
  'kiosk-key': 'canary-of-the-key-store-7Qx2',
  registration: 'known-as-Zp41',
};
/** The keyring's own password. */
export const keyringPassword = 'a password of the machine';

/** A vault in a session of its own, on a gnome-keyring that has the kiosk's entries. */
export interface StoreWorld {
  readonly session: Session;
  readonly vault: Vault;
  /** How helpers start from now on. */
  readonly helper: { env: HelperOptions['env']; isWithoutLibrary: boolean };
  /** Ends the helper that runs now. */
  readonly killHelper: () => Promise<void>;
  readonly keyring: () => Keyring;
  /** Another gnome-keyring in its place; without a password it stays locked. */
  readonly restart: (password?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StoreWorldOptions extends SessionOptions {
  /** The file of the helper. */
  readonly file?: string;
  /** On a keyring without a password, which is a plain file. */
  readonly isPlain?: true;
}

export async function openStoreWorld(options: StoreWorldOptions): Promise<StoreWorld> {
  const session = await openSession(options);
  let keyring = options.isPlain
    ? await startPlainKeyring(session)
    : await startKeyring(session, keyringPassword);
  const helper: StoreWorld['helper'] = { env: session.env, isWithoutLibrary: false };
  let child: ChildProcess | undefined;
  const vault = createVault({
    start: (ears) =>
      startHelperIn({ ...options, ...helper, started: (one) => void (child = one) })(ears),
    after,
    // Looks are made by the tests alone.
    every: () => () => undefined,
    log: createFakeLog(),
  });
  await vault.write('kiosk-key', canaries['kiosk-key']);
  const kept = await vault.write('registration', canaries.registration);
  if (!kept.ok) throw new Error(`the key store is ${kept.state} from the start`);
  return {
    ...{ session, vault, helper },
    async killHelper() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    keyring: () => keyring,
    async restart(password) {
      keyring.close();
      keyring = await startKeyring(session, password);
    },
    async close() {
      vault.close();
      keyring.close();
      await session.close();
    },
  };
}
