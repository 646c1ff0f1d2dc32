import { setTimeout as sleep } from 'node:timers/promises';
import { findProcesses, isAlive, type Found, type Target } from './targets.ts';
import type { ChaosWorld, Screen } from './world.ts';

export const signals = ['SIGKILL', 'SIGSTOP', 'SIGSEGV'] as const;
export type Signal = (typeof signals)[number];

/** How one break went. */
export interface Trial {
  /** Until a page of a kiosk without the visit was shown, in milliseconds; undefined: not in time. */
  readonly tookMs: number | undefined;
  readonly screen: Screen | undefined;
  /** Processes of the visit that are still there. */
  readonly pidsLeft: number;
  /** Sessions that the portal still had, some seconds later. */
  readonly sessionsLeft: number;
  /** The process that was hit is gone, or was replaced. */
  readonly isReplaced: boolean;
}

/** Far more than the ten seconds that it may take. */
const longestMs = 45_000;
/** So long a lost session may live on at the portal once the kiosk is back, in milliseconds. */
const sessionMs = 12_000;

/** Breaks one process in the middle of a visit and watches what becomes of the kiosk. */
export async function breakOne(world: ChaosWorld, target: Target, signal: Signal): Promise<Trial> {
  await isReady(world);
  await world.beginVisit();
  const { found, pid } = await findTarget(world, target);
  const began = performance.now();
  process.kill(pid, signal);
  const end = await ending(world, found, target);
  const tookMs = end === undefined ? undefined : performance.now() - began;
  await until(() => !isAlive(pid), 10_000);
  const isReplaced = !isAlive(pid);
  if (!isReplaced) process.kill(pid, 'SIGCONT');
  if (target.expects === 'wiped') await sleep(sessionMs);
  const pids = [found.page, found.visit];
  const pidsLeft = pids.filter(isAlive).length;
  return { tookMs, screen: end, pidsLeft, sessionsLeft: world.sessionsLeft(), isReplaced };
}

/** The key store's helper is started again by the next look at the store, half a minute later. */
async function findTarget(world: ChaosWorld, target: Target) {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const found = await findProcesses(world.keeper.app());
    const pid = target.pid(found);
    if (pid !== undefined && isAlive(pid)) return { found, pid };
    await sleep(50);
  }
  throw new Error(`there is no ${target.name}`);
}

/** The screen that stands in the end; for a break that nobody notices, the visit's own. */
async function ending(world: ChaosWorld, found: Found, { expects }: Target) {
  let screen: Screen | undefined;
  const isOver = async () => {
    if (expects === 'wiped' && [found.page, found.visit].some(isAlive)) return false;
    screen = await world.screen();
    return screen !== undefined && screen !== 'other';
  };
  return (await until(isOver, longestMs)) ? screen : undefined;
}

/** A kiosk at whose first screen somebody can begin; one that is out of order is waited for. */
async function isReady(world: ChaosWorld): Promise<void> {
  const isOpen = async () => {
    const screen = await world.screen();
    if (screen !== 'attract' && screen !== 'receipt') return false;
    const found = await findProcesses(world.keeper.app()).catch(() => undefined);
    // A page that is still coming up may move to another process.
    const pids = [found?.page, found?.visit, found?.standbyVisit, found?.standbyPage];
    return pids.every((pid) => pid !== undefined && isAlive(pid));
  };
  if (!(await until(isOpen, 1_200_000))) throw new Error('the kiosk did not open again');
}

async function until(isSo: () => boolean | Promise<boolean>, longest: number): Promise<boolean> {
  const end = performance.now() + longest;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await sleep(50);
  }
  return false;
}
