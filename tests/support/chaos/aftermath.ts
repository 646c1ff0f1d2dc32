import { searchMemory } from '#tests/support/wipe/memory.ts';
import { needlesOf, searchFor, type Canary } from '#tests/support/wipe/needles.ts';
import { until, whenWhole } from './ready.ts';
import { shownWords } from './shown-page.ts';
import { isAlive, type Found } from './targets.ts';
import type { ChaosWorld, Screen } from './world.ts';

/** What became of the kiosk and of the visit. */
export interface Aftermath {
  /** Until the next screen stood, in milliseconds; undefined: not in time. */
  readonly tookMs: number | undefined;
  readonly screen: Screen | undefined;
  /** Processes of the visit that are still there. */
  readonly pidsLeft: number;
  /** Sessions that the portal still had, some seconds later. */
  readonly sessionsLeft: number;
  /** Words of the visitor in the next page, its process or the process behind it. */
  readonly wordsLeft: number;
}

/** Far more than the ten seconds that it may take. */
const longestMs = 45_000;
/** So long a lost session may live on at the portal once the kiosk is back, in milliseconds. */
const sessionMs = 25_000;

/** Waits until the processes of the visit are gone and a screen of the kiosk stands; since `began`. */
export async function nextScreen(
  world: ChaosWorld,
  { page, visit }: Found,
  began: number,
): Promise<Pick<Aftermath, 'tookMs' | 'screen' | 'pidsLeft'>> {
  let screen: Screen | undefined;
  const isOver = async () => {
    if ([page, visit].some(isAlive)) return false;
    screen = await world.screen();
    return screen !== undefined && screen !== 'other';
  };
  const isInTime = await until(isOver, longestMs);
  const tookMs = isInTime ? performance.now() - began : undefined;
  const pidsLeft = [page, visit].filter(isAlive).length;
  return { tookMs, screen: isInTime ? screen : undefined, pidsLeft };
}

/** Sessions that outlive the visit. */
export async function sessionsLeft(world: ChaosWorld): Promise<number> {
  await until(() => !world.hasSession(), sessionMs);
  return world.takeSessions();
}

/** Looks for what the visitor knew in the page that is shown now. */
export async function wordsShown(world: ChaosWorld, canaries: readonly Canary[]): Promise<number> {
  let words = '';
  const isRead = async () => (words = (await shownWords(world.keeper().app())) ?? '') !== '';
  // Where nobody answers, nothing was looked at.
  if (!(await until(isRead, longestMs))) return 1;
  return canaries.filter(({ text }) => words.includes(text)).length;
}

/** And in the memory of that page's process, and of the one behind it. */
export async function wordsKept(world: ChaosWorld, canaries: readonly Canary[]): Promise<number> {
  const pair = await whenWhole(world, longestMs);
  if (!pair) return 1;
  const search = searchFor(needlesOf(canaries));
  const finds = [pair.page, pair.visit].flatMap((pid) => searchMemory(pid, search).finds);
  for (const { role, needle } of finds) console.log(`${needle.what} (${needle.form}) in ${role}`);
  return finds.length;
}
