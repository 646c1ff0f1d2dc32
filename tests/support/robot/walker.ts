import { setTimeout as sleep } from 'node:timers/promises';
import { say, type Act } from './acts.ts';
import { depthTroubles, lookDeep, type Depths } from './deep-look.ts';
import { doAct } from './do-act.ts';
import { askMachine, toFirst } from './first-screen.ts';
import { usual, type KioskKind } from './kiosk-kinds.ts';
import type { Screen, Undo } from './screen.ts';
import { screens } from './screens.ts';
import { lookUntilWell } from './sight.ts';
import type { Ground, Stage } from './stage.ts';

/** One act on one screen. Acts of a walk go on wherever the one before has led. */
export interface Step {
  readonly screen: string;
  readonly act: Act;
  readonly isWalk?: boolean;
}

/** Acts between two looks at processes, sockets and files. */
const deepEvery = 50;

/** How long one that falls may take, in milliseconds. */
const fallingTime = 3_000;
/** A wipe that missed something, and staff who leave: both are an end that the kiosk chooses. */
const chosenEnds: readonly unknown[] = [6, 7];
/** Staff who have it started anew. */
const staffEnds: readonly unknown[] = [0];

/** How long a kiosk may take to stand, in milliseconds. */
const startingTime = 60_000;

/** Brings a kiosk to screens and does acts on them; begins anew with a fresh kiosk when told. */
export class Walker {
  readonly #ground: Ground;
  readonly #product: string | undefined;
  #stage: Stage | undefined;
  #kiosk: KioskKind = usual;
  /** What has been made bad for the screen that stands. */
  #undo: Undo | undefined;
  #golden: Depths | undefined;
  /** The screen that stands, and what it is headed. */
  #at: { readonly screen: string; readonly heading: string } | undefined;
  #acts = 0;
  /** How often a screen was gone to. */
  reached = 0;
  deepLooks = 0;

  constructor(ground: Ground, product?: string) {
    this.#ground = ground;
    this.#product = product;
  }

  /** Does one step; what is not as it has to be afterwards. */
  async take(step: Step): Promise<readonly string[]> {
    const isThere = this.#at?.screen === step.screen;
    const stage = isThere && this.#stage ? this.#stage : await this.#stand(screenOf(step.screen));
    if (!step.isWalk) await focusHome(stage, screenOf(step.screen));
    await doAct(stage, step.act);
    const { sight, troubles } = await lookUntilWell(stage);
    const isStill = sight.page?.heading === this.#at?.heading;
    if (!isStill && !step.isWalk) this.#at = undefined;
    this.#acts += 1;
    return [...troubles, ...(this.#acts % deepEvery === 0 ? this.lookDeep() : [])];
  }

  lookDeep(): readonly string[] {
    if (!this.#stage || !this.#golden) return [];
    this.deepLooks += 1;
    return depthTroubles(this.#golden, lookDeep(this.#stage));
  }

  /** What the app wrote last. */
  lastWords(): string {
    return this.#stage?.app.output().trim().split('\n').at(-1) ?? '';
  }

  /** What is amiss where the app has ended, and not as it may. */
  async fall(): Promise<string | undefined> {
    const { app } = this.#stage ?? {};
    const stands = sleep(fallingTime, 'stands' as const, { ref: false });
    const end = await Promise.race([app?.ended ?? 'stands', stands]);
    if (end === 'stands' || chosenEnds.includes(end)) return undefined;
    if (this.#at?.screen.startsWith('staff:') && staffEnds.includes(end)) return undefined;
    return `${fallen} ${end ?? 'a signal'}`;
  }

  /** The next step begins with a kiosk that has just started. */
  async startOver(): Promise<void> {
    const stage = this.#stage;
    this.#stage = undefined;
    this.#at = undefined;
    await this.#mend();
    await stage?.close();
  }

  async #begin(kiosk: KioskKind): Promise<Stage> {
    const stage = await this.#ground.start(kiosk, this.#product);
    // From here on there is a kiosk to be closed, however it begins.
    this.#stage = stage;
    this.#kiosk = kiosk;
    const { troubles } = await lookUntilWell(stage, startingTime);
    if (troubles.length > 0) throw new Error(`The kiosk starts badly: ${troubles.join(', ')}`);
    // A visit that has come and gone has shown all programs that there are.
    await toFirst(stage, kiosk);
    this.#golden = lookDeep(stage);
    return stage;
  }

  /** Brings the screen up, on the kiosk that it belongs to. */
  async #stand({ name, kiosk = usual, spoil, reach }: Screen): Promise<Stage> {
    this.reached += 1;
    await this.#mend();
    if (this.#kiosk !== kiosk || kiosk.isOnce) await this.startOver();
    const stage = this.#stage ?? (await this.#begin(kiosk));
    const visitor = await toFirst(stage, kiosk);
    this.#undo = await spoil?.(stage);
    if (spoil) await askMachine(stage, 'machine.check');
    await reach({ ...visitor, page: await stage.app.shownPage() }, stage);
    const { sight, troubles } = await lookUntilWell(stage);
    if (troubles.length > 0) throw new Error(`${name} stands badly: ${troubles.join(', ')}`);
    this.#at = { screen: name, heading: sight.page?.heading ?? '' };
    return stage;
  }

  async #mend(): Promise<void> {
    const undo = this.#undo;
    this.#undo = undefined;
    await undo?.();
  }
}

const fallen = 'the kiosk fell with';

/** Whether the kiosk itself is what is amiss. */
export function isFall(trouble: string): boolean {
  return trouble.startsWith(fallen);
}

function screenOf(name: string): Screen {
  const screen = screens.find((one) => one.name === name);
  if (!screen) throw new Error(`no screen ${name}`);
  return screen;
}

/** Each act finds the focus in the same place, as on arrival. */
async function focusHome(stage: Stage, { home }: Screen): Promise<void> {
  const { line } = await stage.shown();
  const place = home === 'field' ? '.room input' : 'h1';
  const expression = `{
    const places = [...document.querySelectorAll(${JSON.stringify(place)})];
    const home = places.filter((one) => one.checkVisibility()).at(${home ? 0 : -1});
    if (home !== document.activeElement) home?.focus();
  }`;
  await line.send('Runtime.evaluate', { expression });
}

/** A step as one line. */
export function sayStep({ screen, act }: Step): string {
  return `${screen}: ${say(act)}`;
}
