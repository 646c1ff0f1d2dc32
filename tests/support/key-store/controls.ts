import { setTimeout as sleep } from 'node:timers/promises';
import { lockStore } from './bus.ts';
import { promptOn, type Display } from './display.ts';
import { filesWith } from './search-disk.ts';
import { promptMs } from './try-case.ts';
import { callUnguarded } from './unguarded.ts';
import { canaries, openStoreWorld, type StoreWorld } from './world.ts';

interface Finding {
  readonly isRight: boolean;
  readonly told: string;
}

/** Something that has to go wrong, or the proof would see nothing at all. */
interface StoreControl {
  readonly name: string;
  readonly run: (display: Display) => Promise<Finding>;
}

const system = '/usr/share/dbus-1/services';
const masks = 'resources/os/linux/keyring/dbus-services';

async function inWorld(
  display: Display,
  services: readonly string[],
  look: (world: StoreWorld) => Promise<Finding>,
): Promise<Finding> {
  const world = await openStoreWorld({ display: display.name, services });
  try {
    return await look(world);
  } finally {
    await world.close();
  }
}

async function asksWithout(display: Display, world: StoreWorld): Promise<Finding> {
  await lockStore(world.session.address);
  const begin = performance.now();
  const call = callUnguarded(world.session.env, 'unguarded-call.ts');
  const windows = await promptOn(display.name);
  const ms = Math.round(performance.now() - begin);
  const told = await call.told(3_000);
  await call.close();
  const isRight = windows.length > 0 && told === undefined;
  return { isRight, told: `window ${windows.join()} after ${ms} ms, the call ${told ?? 'hangs'}` };
}

async function asksMasked(display: Display, world: StoreWorld): Promise<Finding> {
  await lockStore(world.session.address);
  const call = callUnguarded(world.session.env, 'unguarded-call.ts');
  const told = await call.told(5_000);
  await sleep(promptMs);
  const windows = display.windows();
  await call.close();
  const isRight = windows.length === 0 && told === 'null';
  return { isRight, told: `${windows.length} windows, the call says ${told ?? 'nothing'}` };
}

async function asksFourTimes(world: StoreWorld): Promise<Finding> {
  world.keyring().freeze();
  const call = callUnguarded(world.session.env, 'unguarded-reads.ts');
  const told = await call.told(8_000);
  await call.close();
  return { isRight: told === undefined, told: `reading a file took ${told ?? 'over 8 s'}` };
}

/** A keyring without a password is a plain file, and the search has to find it. */
async function isPlain(): Promise<Finding> {
  const world = await openStoreWorld({ isPlain: true });
  const found = filesWith(world.session.home, Object.values(canaries));
  await world.close();
  return { isRight: found.length > 0, told: `${found.length} files with a secret` };
}

/** What happens without the guard, without the masks, without the helper and without a password. */
export const storeControls: readonly StoreControl[] = [
  {
    name: 'control: a locked store asked without the guard',
    run: (display) => inWorld(display, [system], (world) => asksWithout(display, world)),
  },
  {
    name: 'the same with the system’s profile (prompters masked)',
    run: (display) => inWorld(display, [masks, system], (world) => asksMasked(display, world)),
  },
  {
    name: 'control: four calls in one process, store frozen',
    run: (display) => inWorld(display, [], asksFourTimes),
  },
  { name: 'control: a keyring without a password', run: isPlain },
];
