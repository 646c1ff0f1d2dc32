import { setTimeout as sleep } from 'node:timers/promises';
import { findProcesses, isAlive, type Found } from './targets.ts';
import type { ChaosWorld } from './world.ts';

/** Looks again and again until it is so; false where it was not in time. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  longestMs: number,
): Promise<boolean> {
  const end = performance.now() + longestMs;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await sleep(50);
  }
  return false;
}

/** The processes of the kiosk, once both pairs are there and every helper is. */
export async function whenWhole(world: ChaosWorld, longestMs: number): Promise<Found | undefined> {
  let found: Found | undefined;
  const isWhole = async () => {
    found = await findProcesses(world.keeper().app()).catch(() => undefined);
    if (found === undefined) return false;
    const pids: readonly (number | undefined)[] = Object.values(found);
    return pids.every((pid) => pid !== undefined && isAlive(pid));
  };
  return (await until(isWhole, longestMs)) ? found : undefined;
}

/** A kiosk at whose first screen somebody can begin, with all that belongs to it. Throws where none comes. */
export async function whenReady(world: ChaosWorld): Promise<void> {
  const isOpen = async () => {
    const screen = await world.screen();
    return screen === 'attract' || screen === 'receipt';
  };
  if (!(await until(isOpen, readyMs)) || !(await whenWhole(world, readyMs)))
    throw new Error('the kiosk did not open');
}

const readyMs = 90_000;
