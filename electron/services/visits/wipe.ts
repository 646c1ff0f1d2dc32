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

export type WipeActs = Readonly<Record<WipePart, () => Promise<PartResult>>>;

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

/** What a restart of the program can mend. The portal ends a session by itself, and paper is looked after. */
const mendable: readonly WipePart[] = [
  ...(['screen', 'processes', 'partition', 'clipboard', 'temp', 'check'] as const),
];

/** Does every part, also behind one that was missed: each of them leaves less behind. */
export async function runWipe(acts: WipeActs, time: WipeTime): Promise<Wipe> {
  const at = time.clock();
  const began = time.passed();
  const parts: Record<WipePart, PartResult> = { ...nothingYet };
  for (const part of wipeParts) parts[part] = await within(time.after, longest[part], acts[part]);
  return { at, tookMs: Math.round(time.passed() - began), parts };
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
async function within(
  after: After,
  milliseconds: number,
  act: () => Promise<PartResult>,
): Promise<PartResult> {
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
