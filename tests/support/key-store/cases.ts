import { renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { VaultState } from '#electron/services/vault/vault.ts';
import { lockStore } from './bus.ts';
import { promptOn } from './display.ts';
import { startFakeStore, type FakeStore, type Slowness } from './fake-store.ts';
import { callUnguarded } from './unguarded.ts';
import { keyringPassword, type StoreWorld } from './world.ts';

export interface StoreCase {
  readonly name: string;
  readonly state: VaultState;
  /** Takes over three seconds, or needs a display: the proof alone has it. */
  readonly isLong?: true;
  /** Brings a well store there; what it gives back makes it well again. */
  readonly damage: (world: StoreWorld) => Promise<() => Promise<void> | void>;
  /** Happens while a call is under way. */
  readonly meanwhile?: (world: StoreWorld) => void | Promise<void>;
}

const startAgain = (world: StoreWorld) => () => world.restart(keyringPassword);
/** A call that waits is under way after so long, in milliseconds. */
const underWay = 500;

async function beginAgain(world: StoreWorld): Promise<void> {
  await world.session.begin();
  await world.restart(keyringPassword);
}

async function freeze(world: StoreWorld): Promise<() => void> {
  world.keyring().freeze();
  return () => world.keyring().thaw();
}

function slow(slowness: Slowness): StoreCase['damage'] {
  return async (world) => {
    world.keyring().close();
    const store = await startFakeStore(world.session.address, slowness);
    return async () => {
      await store.close();
      await world.restart(keyringPassword);
    };
  };
}

/** Stands in for a store between `damage` and `meanwhile`. */
let fake: FakeStore | undefined;

/** Every state that a key store can be in, and what the vault has to make of it. */
export const storeCases: readonly StoreCase[] = [
  {
    name: 'no D-Bus',
    state: 'missing',
    async damage(world) {
      await world.session.endBus();
      await world.killHelper();
      const known = Object.entries(world.session.env);
      world.helper.env = Object.fromEntries(known.filter(([name]) => !name.startsWith('DBUS_')));
      return () => beginAgain(world);
    },
  },
  {
    name: 'dead address',
    state: 'missing',
    async damage(world) {
      await world.session.endBus();
      return () => beginAgain(world);
    },
  },
  {
    name: 'no service',
    state: 'missing',
    async damage(world) {
      world.keyring().close();
      return startAgain(world);
    },
  },
  {
    name: 'no keyring made yet',
    state: 'missing',
    async damage(world) {
      const folder = path.join(world.session.env['XDG_DATA_HOME'] ?? '', 'keyrings');
      world.keyring().close();
      renameSync(folder, `${folder}-away`);
      await world.restart();
      return () => {
        renameSync(`${folder}-away`, folder);
        return world.restart(keyringPassword);
      };
    },
  },
  {
    name: 'locked',
    state: 'locked',
    async damage(world) {
      await lockStore(world.session.address);
      return startAgain(world);
    },
  },
  {
    name: 'locked, a prompt pending',
    state: 'locked',
    isLong: true,
    async damage(world) {
      await lockStore(world.session.address);
      const other = callUnguarded(world.session.env, 'unguarded-call.ts');
      // Its window stands before the vault looks.
      const windows = await promptOn(world.session.env['DISPLAY'] ?? '');
      if (windows.length === 0) throw new Error('no prompt came, so none is pending');
      return async () => {
        await other.close();
        await world.restart(keyringPassword);
      };
    },
  },
  {
    name: 'wrong unlock password',
    state: 'locked',
    async damage(world) {
      await world.restart('not the password');
      return startAgain(world);
    },
  },
  { name: 'frozen (SIGSTOP)', state: 'frozen', isLong: true, damage: freeze },
  {
    name: 'bus frozen (SIGSTOP)',
    state: 'frozen',
    isLong: true,
    async damage({ session }) {
      session.signalBus('SIGSTOP');
      return () => session.signalBus('SIGCONT');
    },
  },
  { name: 'slow, 30 s each', state: 'frozen', isLong: true, damage: slow('all') },
  { name: 'slow secrets, 30 s', state: 'frozen', isLong: true, damage: slow('secrets') },
  {
    name: 'store killed in mid-call',
    state: 'missing',
    async damage(world) {
      world.keyring().freeze();
      return startAgain(world);
    },
    async meanwhile(world) {
      await sleep(underWay);
      world.keyring().close();
    },
  },
  {
    name: 'store gone with a secret on its way',
    state: 'missing',
    async damage(world) {
      world.keyring().close();
      fake = await startFakeStore(world.session.address, 'secrets');
      return startAgain(world);
    },
    async meanwhile() {
      await sleep(underWay);
      await fake?.close();
    },
  },
  {
    name: 'helper killed in mid-call',
    state: 'frozen',
    isLong: true,
    damage: freeze,
    async meanwhile(world) {
      await sleep(underWay);
      await world.killHelper();
    },
  },
  {
    name: 'libsecret missing',
    state: 'missing',
    async damage(world) {
      await world.killHelper();
      world.helper.isWithoutLibrary = true;
      return () => void (world.helper.isWithoutLibrary = false);
    },
  },
];
