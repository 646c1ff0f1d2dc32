import { onlyChromium } from './only-chromium.ts';
import { say } from './acts.ts';
import { shortest } from './shortest.ts';
import type { Ground } from './stage.ts';
import { isFall, sayStep, Walker, type Step } from './walker.ts';

export interface Breakout {
  readonly troubles: readonly string[];
  /** The shortest sequence that leads there from a fresh start; the last steps where none did again. */
  readonly sequence: readonly string[];
  readonly isRepeatable: boolean;
}

export interface Run {
  readonly acts: number;
  readonly reached: number;
  readonly deepLooks: number;
  readonly seconds: number;
  readonly breakouts: readonly Breakout[];
  /** What only the Chromium of this computer does, by the act. */
  readonly onlyHere: ReadonlyMap<string, number>;
  /** Screens that could not be reached at the first try. */
  readonly stumbles: readonly string[];
}

interface RunOptions {
  readonly ground: Ground;
  readonly steps: readonly Step[];
  /** A built product; the kiosk where none is named. */
  readonly product?: string;
  readonly onScreen?: (name: string, run: Run) => void;
  /** Ends with the first so many breakouts. */
  readonly most?: number;
}

/** Takes all steps, one after the other; after a breakout with a fresh kiosk. */
export async function run(options: RunOptions): Promise<Run> {
  const { ground, steps, product, onScreen, most = 10 } = options;
  const tally = new Tally(new Walker(ground, product));
  let taken: Step[] = [];
  for (const [at, step] of steps.entries()) {
    const troubles = await takeSteadily(tally, step);
    taken.push(step);
    if (troubles.length > 0) {
      await tally.walker.startOver();
      await tally.note(step, troubles, () => narrow(options, taken, troubles));
      taken = [];
    }
    if (tally.breakouts.length >= most) break;
    if (steps[at + 1]?.screen !== step.screen) onScreen?.(step.screen, tally.sum());
  }
  await tally.walker.startOver();
  return tally.sum();
}

/** What has come of a run so far. */
class Tally {
  readonly walker: Walker;
  readonly breakouts: Breakout[] = [];
  readonly stumbles: string[] = [];
  acts = 0;
  readonly #began = performance.now();
  readonly #onlyHere = new Map<string, number>();

  constructor(walker: Walker) {
    this.walker = walker;
  }

  /** What is known as this Chromium's own is counted; all else is looked into. */
  async note(
    { act }: Step,
    troubles: readonly string[],
    lookInto: () => Promise<Breakout>,
  ): Promise<void> {
    const name = say(act);
    if (onlyChromium.has(name) && !troubles.some(isFall))
      this.#onlyHere.set(name, (this.#onlyHere.get(name) ?? 0) + 1);
    else this.breakouts.push(await lookInto());
  }

  sum(): Run {
    const { acts, breakouts, stumbles } = this;
    const { reached, deepLooks } = this.walker;
    const seconds = (performance.now() - this.#began) / 1000;
    return { acts, reached, deepLooks, seconds, breakouts, stumbles, onlyHere: this.#onlyHere };
  }
}

/** How often a screen is gone to with a fresh kiosk, where the one before has ended itself. */
const tries = 4;

/** A kiosk that ends itself, as after a wipe that took too long, begins anew, as it does by itself. */
async function takeSteadily(tally: Tally, step: Step): Promise<readonly string[]> {
  const { walker, stumbles } = tally;
  tally.acts += 1;
  for (let left = tries; left > 1; left -= 1) {
    const troubles = await takeOrStumble(walker, step, stumbles);
    if (troubles) return troubles;
  }
  try {
    return await walker.take(step);
  } catch (error) {
    // The rest of the run is of use all the same.
    return [(await walker.fall()) ?? `the screen can't be reached: ${firstLine(error)}`];
  }
}

async function takeOrStumble(walker: Walker, step: Step, stumbles: string[]) {
  try {
    return await walker.take(step);
  } catch (error) {
    const fall = await walker.fall();
    if (fall === undefined)
      stumbles.push(`${sayStep(step)}: ${firstLine(error)} ${walker.lastWords()}`);
    await walker.startOver();
    return fall === undefined ? undefined : [fall];
  }
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}

/** Steps before the breakout that are tried again: more and more of them, until it comes again. */
const tails = [1, 4, 20, 100];

async function narrow(
  { ground, product }: RunOptions,
  taken: readonly Step[],
  troubles: readonly string[],
): Promise<Breakout> {
  const fails = (part: readonly Step[]) => failsAgain(ground, product, part);
  for (const tail of tails.filter((length) => length === 1 || length <= taken.length)) {
    const part = taken.slice(-tail);
    if (!(await fails(part))) continue;
    const sequence = (await shortest(part, fails)).map(sayStep);
    return { troubles, sequence, isRepeatable: true };
  }
  return { troubles, sequence: taken.slice(-10).map(sayStep), isRepeatable: false };
}

async function failsAgain(ground: Ground, product: string | undefined, part: readonly Step[]) {
  const walker = new Walker(ground, product);
  const take = async (step: Step) => (await walker.take(step)).length > 0;
  try {
    return (await anyInTurn(part, take)) || walker.lookDeep().length > 0;
  } catch {
    // A kiosk that has ended itself as it may shows nothing.
    return (await walker.fall()) !== undefined;
  } finally {
    await walker.startOver();
  }
}

async function anyInTurn<T>(some: readonly T[], is: (one: T) => Promise<boolean>) {
  for (const one of some) if (await is(one)) return true;
  return false;
}
