import type { Known, Shape, Step, Way, Wizard } from './define.ts';

/** Where the visitor stands: the step itself and, on a detour, the step it was entered from. */
export interface Place {
  readonly at: string;
  readonly before: string | undefined;
}

/** What the stepping stones show. `toGo` counts the stone underfoot, the flat last one excepted. */
export interface Stand {
  readonly stones: readonly string[];
  /** Index in `stones` of the one underfoot. */
  readonly index: number;
  readonly toGo: number;
  readonly isFinished: boolean;
}

/** The step of that name; a name that is not in the table is a fault. */
export function stepOf(wizard: Wizard, name: string): Step<Shape, string> {
  const step = wizard.steps[name];
  if (!step) throw new Error(`${wizard.name} has no step ${name}`);
  return step;
}

export function startOf(wizard: Wizard, known: Known): string {
  const start = firstOpen(wizard.startsAt, known);
  if (start === undefined) throw new Error(`${wizard.name} has nowhere to start`);
  return start;
}

/** The way on from a step that was answered. */
export function wayFrom(wizard: Wizard, name: string, known: Known): Way<Shape> | undefined {
  return openWay(stepOf(wizard, name).goesTo ?? [], known);
}

/** The steps of this person's path, as far as can be known now, the end included. */
export function pathOf(wizard: Wizard, known: Known): readonly string[] {
  const path: string[] = [];
  let name: string | undefined = startOf(wizard, known);
  while (name !== undefined && !path.includes(name)) {
    path.push(name);
    const ways = stepOf(wizard, name).goesTo ?? [];
    name = firstOpen(
      ways.filter((way) => !way.isAside),
      known,
    );
  }
  return path;
}

/** The step that Back leads to; none at the first one, and none once the portal has confirmed. */
export function stepBefore(wizard: Wizard, known: Known, place: Place): string | undefined {
  if (stepOf(wizard, place.at).end === 'finished') return undefined;
  if (place.before !== undefined) return place.before;
  const path = pathOf(wizard, known);
  return path[path.indexOf(place.at) - 1];
}

export function standOn(wizard: Wizard, known: Known, place: Place): Stand {
  const { end } = stepOf(wizard, place.at);
  if (end === 'closed') return { stones: [], index: 0, toGo: 0, isFinished: false };
  const stones = pathOf(wizard, known);
  const index = Math.max(0, stones.indexOf(place.before ?? place.at));
  return { stones, index, toGo: stones.length - 1 - index, isFinished: end === 'finished' };
}

function firstOpen(ways: readonly Way<Shape>[], known: Known): string | undefined {
  return openWay(ways, known)?.to;
}

function openWay(ways: readonly Way<Shape>[], known: Known): Way<Shape> | undefined {
  return ways.find((way) => way.when?.(known) ?? true);
}
