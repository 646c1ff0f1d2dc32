import type { After } from '#electron/services/timer.ts';
import { wipeParts, type PartResult, type WipePart } from '#shared/wipe-parts.ts';

export type WipeResults = Readonly<Record<WipePart, PartResult>>;

/** How a wipe went. */
export interface Wipe {
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** How long it took, in milliseconds. */
  readonly tookMs: number;
  readonly parts: WipeResults;
}

type Act = () => Promise<PartResult>;

/** What is done for each part; `page`: looks whether the page's process is gone, a part of `processes`. */
export type WipeActs = Readonly<Record<WipePart | 'page', Act>>;

/** A wipe on its way. Nothing of it rejects. */
export interface RunningWipe {
  /**
   * Whether nothing is left that whoever comes next could meet: the old page is away with its process,
   * its session, the clipboard and passing files. The visit's process may still wait for the portal.
   */
  readonly usable: Promise<boolean>;
  /** Whether nothing is left that only the end of this program would end. */
  readonly mended: Promise<boolean>;
  readonly whole: Promise<Wipe>;
}

export interface WipeTime {
  readonly after: After;
  /** Milliseconds that only ever grow; no change of the clock touches them. */
  readonly passed: () => number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * How long each part may take, in milliseconds. The portal has as long as the visit's process grants it
 * and a little more, paper what CUPS may take; the rest is this computer's own.
 */
const longest: Readonly<Record<WipePart, number>> = {
  screen: 300,
  session: 4_500,
  processes: 3_500,
  partition: 1_500,
  clipboard: 500,
  paper: 15_000,
  temp: 1_000,
  check: 500,
};

/** What a restart of the program can mend. The portal is asked again for its session, and paper is looked after. */
const mendable: readonly WipePart[] = [
  ...(['screen', 'processes', 'partition', 'clipboard', 'temp', 'check'] as const),
];

/**
 * Does every part, also behind one that was missed: each of them leaves less behind. What belongs to
 * the page waits for nobody but its process; the visit's own process goes once the portal has answered,
 * and neither waits for paper. Where a restart is due, that does not wait for paper either.
 */
export function runWipe(acts: WipeActs, time: WipeTime): RunningWipe {
  const [at, began] = [time.clock(), time.passed()];
  const parts: Record<WipePart, PartResult> = { ...nothingYet };
  const run = async (part: WipePart): Promise<boolean> => {
    parts[part] = await within(time.after, longest[part], acts[part]);
    return parts[part] !== 'missed';
  };
  const screen = run('screen');
  const session = screen.then(() => run('session'));
  const page = screen.then(() => within(time.after, longest.processes, acts.page));
  const places = page.then(() => inTurn(['partition', 'clipboard', 'temp'], run));
  const paper = page.then(() => run('paper'));
  const processes = session.then(() => run('processes'));
  const check = all([processes, places]).then(() => run('check'));
  const mended = all([screen, processes, places, check]);
  const whole = mended.then(async (isMended): Promise<Wipe> => {
    if (isMended) await paper;
    return { at, tookMs: Math.round(time.passed() - began), parts: { ...parts } };
  });
  const isPageGone = page.then((result) => result !== 'missed');
  return { usable: all([screen, isPageGone, places]), mended, whole };
}

async function inTurn(
  parts: readonly WipePart[],
  run: (part: WipePart) => Promise<boolean>,
): Promise<boolean> {
  let areDone = true;
  for (const part of parts) areDone = (await run(part)) && areDone;
  return areDone;
}

async function all(seen: readonly Promise<boolean>[]): Promise<boolean> {
  return (await Promise.all(seen)).every(Boolean);
}

const nothingYet: WipeResults = {
  ...{ screen: 'missed', session: 'missed', processes: 'missed', partition: 'missed' },
  ...{ clipboard: 'missed', paper: 'missed', temp: 'missed', check: 'missed' },
};

/** Whether something may be left that ends with this program. */
export function mustRestart({ parts }: Wipe): boolean {
  return missedParts(parts).some((part) => mendable.includes(part));
}

/** What was to be done and was not seen to be done. */
export function missedParts(parts: WipeResults): WipePart[] {
  return wipeParts.filter((part) => parts[part] === 'missed');
}

/**
 * A deadline goes by in so many slices, one after the other. A computer that stands still and goes on
 * loses one of them and not the deadline: a part is missed for hanging, not for having been stopped
 * together with everything else.
 */
const slices = 5;

/** A part that fails was missed; its error could hold anything, and is not kept. */
async function within(after: After, milliseconds: number, act: Act): Promise<PartResult> {
  const late = Promise.withResolvers<PartResult>();
  const callOff = inSlices(after, milliseconds, () => late.resolve('missed'));
  const done = act().catch((): PartResult => 'missed');
  const result = await Promise.race([done, late.promise]);
  callOff();
  return result;
}

function inSlices(after: After, milliseconds: number, act: () => void): () => void {
  let left = slices;
  const next = (): (() => void) =>
    after(milliseconds / slices, () => {
      left -= 1;
      if (left === 0) act();
      else callOff = next();
    });
  let callOff = next();
  return () => callOff();
}
