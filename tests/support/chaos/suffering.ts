import { setTimeout as sleep } from 'node:timers/promises';
import { nextScreen, sessionsLeft, wordsShown } from './aftermath.ts';
import type { Trial } from './breaking.ts';
import { endVisit } from './end-visit.ts';
import { until, whenReady, whenWhole } from './ready.ts';
import type { Found } from './targets.ts';
import type { Setting, Trouble } from './troubles.ts';
import type { ChaosWorld } from './world.ts';

/** How the visit ends in the middle of the trouble: by its visitor, or by a broken process. */
export type Ending = 'by its visitor' | 'broken';

interface Suffering {
  readonly trouble: Trouble;
  readonly setting: Setting;
  readonly ending: Ending;
}

/** So long the visitor stands in the trouble, in milliseconds. */
const standsMs = 3_000;
/** So soon a kiosk is open again once it is over: its looks at the portal are half a minute apart. */
const openMs = 45_000;

/** Trouble comes in the middle of a visit, the visit ends in it, and the trouble goes again. */
export async function sufferOne(world: ChaosWorld, suffering: Suffering): Promise<Trial> {
  const { trouble, setting, ending } = suffering;
  await whenReady(world);
  const canaries = await world.beginVisit();
  const found = await whenWhole(world, openMs);
  if (!found) throw new Error('a process is missing');
  setting.begin();
  await sleep(standsMs);
  const began = performance.now();
  await endIn(world, found, ending);
  const next = await nextScreen(world, found, began);
  const words = await wordsShown(world, canaries);
  setting.end();
  const isOpenAgain = await until(async () => isOpen(await world.screen()), openMs);
  const isRight = isOpen(next.screen) || next.screen === trouble.screen;
  const left = await sessionsLeft(world);
  return { ...next, sessionsLeft: left, wordsLeft: words, isWrong: !isOpenAgain || !isRight };
}

async function endIn(world: ChaosWorld, { visit }: Found, ending: Ending): Promise<void> {
  if (ending === 'broken') process.kill(visit, 'SIGKILL');
  else await endVisit(world);
}

function isOpen(screen: string | undefined): boolean {
  return screen === 'attract' || screen === 'receipt';
}
