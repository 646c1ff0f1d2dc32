import { nextScreen, sessionsLeft, wordsKept, wordsShown, type Aftermath } from './aftermath.ts';
import { endVisit } from './end-visit.ts';
import { until, whenReady, whenWhole } from './ready.ts';
import { isAlive, type Found, type Target } from './targets.ts';
import type { ChaosWorld } from './world.ts';

export const signals = ['SIGKILL', 'SIGSTOP', 'SIGSEGV'] as const;
export type Signal = (typeof signals)[number];

/** How one break went. */
export interface Trial extends Aftermath {
  /** Somebody's visit went on that was to be wiped, or was lost though it was to go on. */
  readonly isWrong: boolean;
}

/** One that could not be begun, or did not end. */
export const lostTrial: Trial = {
  ...{ tookMs: undefined, screen: undefined, isWrong: true },
  ...{ pidsLeft: 0, sessionsLeft: 0, wordsLeft: 0 },
};

/** Far more than the ten seconds that it may take. */
const longestMs = 45_000;

export interface Break {
  readonly target: Target;
  readonly signal: Signal;
  /** Whether memory is searched as well, which takes a second or two. */
  readonly isDeep: boolean;
}

/** Breaks one process in the middle of a visit and watches what becomes of the kiosk. */
export async function breakOne(
  world: ChaosWorld,
  { target, signal, isDeep }: Break,
): Promise<Trial> {
  await whenReady(world);
  const canaries = await world.beginVisit();
  const found = await whenWhole(world, longestMs);
  const pid = found && target.pid(found);
  if (!found || pid === undefined) throw new Error(`there is no ${target.name}`);
  const began = performance.now();
  process.kill(pid, signal);
  if (target.visit === 'goes on') return goesOn(world, { found, pid, began });
  const next = await nextScreen(world, found, began);
  const isWrong = !(await until(() => !isAlive(pid), 1_000));
  if (isWrong) process.kill(pid, 'SIGKILL');
  const words = await wordsShown(world, canaries);
  const kept = isDeep ? await wordsKept(world, canaries) : 0;
  const left = await sessionsLeft(world);
  return { ...next, sessionsLeft: left, wordsLeft: words + kept, isWrong };
}

interface Broken {
  readonly found: Found;
  readonly pid: number;
  /** When, on the time that only grows. */
  readonly began: number;
}

/** The visit lives on while what was broken is replaced; then the visitor ends it as on any day. */
async function goesOn(world: ChaosWorld, { found, pid, began }: Broken): Promise<Trial> {
  const isReplaced = async () => !isAlive(pid) && (await whenWhole(world, longestMs)) !== undefined;
  const tookMs = (await until(isReplaced, longestMs)) ? performance.now() - began : undefined;
  const isLost = ![found.page, found.visit].every(isAlive) || !world.hasSession();
  await endVisit(world);
  const { screen, pidsLeft } = await nextScreen(world, found, performance.now());
  const left = await sessionsLeft(world);
  return {
    tookMs,
    screen,
    pidsLeft,
    sessionsLeft: left,
    wordsLeft: 0,
    isWrong: isLost,
  };
}
