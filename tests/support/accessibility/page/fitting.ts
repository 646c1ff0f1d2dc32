import {
  common,
  lineage,
  nameOf,
  seenControls,
  seenTexts,
  type Box,
  type TextBox,
} from './seen.ts';

/** Pixels by which a letter may reach over an edge: italics, rounding. */
const slack = 1.5;

/** Text that is cut off by what it stands in, and neither scrolls nor unfolds. */
export function clippedTexts(): readonly string[] {
  return seenTexts().flatMap((text) => {
    const cutter = holdersOf(text.element).find((one) => cuts(one, text.box));
    return cutter ? [`cut off by ${nameOf(cutter)}: “${text.words.slice(0, 40)}”`] : [];
  });
}

/** Up to the first that scrolls: what lies outside that is not shown now. */
function holdersOf(element: Element): readonly Element[] {
  const all = lineage(element);
  const scroller = all.findIndex((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
  return scroller < 0 ? all : all.slice(0, scroller + 1);
}

/** A box that scrolls downwards shows all of its text in time; one that scrolls sideways is a fault. */
function cuts(holder: Element, box: Box): boolean {
  const { overflowX, overflowY } = getComputedStyle(holder);
  const { left, right, top, bottom } = holder.getBoundingClientRect();
  const isCutSideways = box.right > right + slack || box.left < left - slack;
  const isCutInHeight = box.bottom > bottom + slack || box.top < top - slack;
  const scrolls = overflowY === 'auto' || overflowY === 'scroll';
  return (
    (overflowX !== 'visible' && isCutSideways) || (hides(overflowY) && !scrolls && isCutInHeight)
  );
}

function hides(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

/** Text and controls that leave the window, sideways or where nothing scrolls. */
export function outOfWindow(): readonly string[] {
  const boxes = [...seenTexts(), ...seenControls().map(controlBox)];
  return boxes.flatMap(({ element, words, box }) => {
    const isAside = box.right > innerWidth + slack || box.left < -slack;
    const isBelow = (box.bottom > innerHeight + slack || box.top < -slack) && !isScrolled(element);
    return isAside || isBelow ? [`outside the window: “${words.slice(0, 40)}”`] : [];
  });
}

function controlBox(element: Element): TextBox {
  return { element, words: nameOf(element), box: element.getBoundingClientRect() };
}

function isScrolled(element: Element): boolean {
  return lineage(element).some((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
}

/** Words of letters that stand on two lines; an address, long and without blanks, may break anywhere. */
export function brokenWords(): readonly string[] {
  const elements = new Set(seenTexts().map(({ element }) => element));
  return [...elements].flatMap((element) =>
    [...element.childNodes]
      .filter((node) => node instanceof Text)
      .flatMap(brokenIn)
      .map((word) => `broken “${word}” in ${nameOf(element)}`),
  );
}

function brokenIn(text: Text): readonly string[] {
  return [...text.data.matchAll(/(?<![\w@./-])[A-Za-z]{2,}(?![\w@/-]|\.\w)/g)]
    .filter(({ index, 0: word }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      return new Set(tops).size > 1;
    })
    .map(([word]) => word);
}

/** How much of the two boxes lies on each other, in pixels: width and height. */
export function shared(one: Box, other: Box): { readonly width: number; readonly height: number } {
  const both = common(one, other);
  return { width: both.right - both.left, height: both.bottom - both.top };
}
