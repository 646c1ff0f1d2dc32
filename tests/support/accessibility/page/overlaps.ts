import { shared } from './fitting.ts';
import { nameOf, seenControls, seenPart, seenTexts, type Box } from './seen.ts';

interface Thing {
  readonly element: Element;
  readonly words: string;
  readonly box: Box;
}

/**
 * What lies on each other on purpose, by what both stand in: the cells of a code are drawn over the
 * one field that they show, and are hidden from screen readers.
 */
const layered = ['.code-box'] as const;

/** What covers another part for a while, on purpose and wholly; anything else under it is a fault. */
const covers = [['.four-keys', '.lintel']] as const;

/** Share of the lower one's height by which two lines may touch: letters do not fill their boxes. */
const touch = 0.25;

/** Texts and controls that lie on each other though neither holds the other. */
export function overlaps(): readonly string[] {
  const things = [...textThings(), ...controlThings()];
  const pairs = things.flatMap((one, index) =>
    things.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs
    .filter(([one, other]) => lie(one, other))
    .map(([one, other]) => `${one.words} lies on ${other.words}`);
}

function lie(one: Thing, other: Thing): boolean {
  const { width, height } = shared(one.box, other.box);
  const lower = Math.min(heightOf(one), heightOf(other));
  if (width < 3 || height < Math.max(3, touch * lower)) return false;
  return !isFamily(one.element, other.element) && !isLayered(one.element, other.element);
}

function heightOf({ box }: Thing): number {
  return box.bottom - box.top;
}

function isFamily(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

function isLayered(one: Element, other: Element): boolean {
  const isCovered = covers.some(
    ([above, below]) =>
      (one.closest(above) && other.closest(below)) || (other.closest(above) && one.closest(below)),
  );
  if (isCovered) return true;
  return layered.some((holder) => {
    const both = one.closest(holder);
    return both !== null && both === other.closest(holder);
  });
}

/** Texts by the part of them that can be seen: what has scrolled away lies on nothing. */
function textThings(): readonly Thing[] {
  return seenTexts().flatMap(({ element, words, box }) => {
    const part = seenPart(element, box);
    return part ? [{ element, words: `“${words.slice(0, 30)}”`, box: part }] : [];
  });
}

function controlThings(): readonly Thing[] {
  return seenControls().flatMap((element) => {
    const part = seenPart(element, element.getBoundingClientRect());
    return part ? [{ element, words: nameOf(element), box: part }] : [];
  });
}
