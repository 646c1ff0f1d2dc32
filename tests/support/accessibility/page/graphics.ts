import { contrast, over, type Colour } from '#tests/support/accessibility/wcag.ts';
import { colourOf, groundOf, paintOn } from './colours.ts';
import type { Pair } from './contrast.ts';
import { isOff, isSeen, nameOf, seenControls } from './seen.ts';

/** What of a control is no text: its edge, its icons, its marks, and the ring of the focus. */
export function graphicPairs(): readonly Pair[] {
  return [
    ...seenControls().flatMap((control) => [
      ...edgePair(frameOf(control), `edge of ${nameOf(control)}`),
      ...iconPairs(control),
      ...markPairs(control),
      focusPair(control),
    ]),
    ...maskPairs(),
  ];
}

function frameOf(control: Element): Element {
  return control.matches('input') ? (control.closest('.box') ?? control) : control;
}

function graphic(element: Element, words: string, ratio: number): Pair {
  const isDisabled = isOff(element);
  return { kind: 'graphic', words, ratio, isDisabled };
}

function best(fronts: readonly Colour[], back: Colour): number {
  return Math.max(...fronts.map((front) => contrast(over(front, back), back)));
}

/**
 * A control with a border or a fill is known by it: the stronger of the two against what is around.
 * One that has neither is known by its words alone, which are measured as text.
 */
function edgePair(element: Element, words: string): readonly Pair[] {
  const style = getComputedStyle(element);
  const around = groundOf(element.parentElement ?? element);
  const edges = bordersOf(style);
  const fill = colourOf(style.backgroundColor);
  const isKnownByWords = edges.length < 3 && fill.alpha === 0;
  return isKnownByWords ? [] : [graphic(element, words, best([...edges, fill], around))];
}

function bordersOf(style: CSSStyleDeclaration): readonly Colour[] {
  return (['top', 'right', 'bottom', 'left'] as const)
    .filter((side) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0)
    .map((side) => colourOf(style.getPropertyValue(`border-${side}-color`)))
    .filter(({ alpha }) => alpha > 0);
}

/** An icon is known by its strongest line or plane. */
function iconPairs(control: Element): readonly Pair[] {
  return [...control.querySelectorAll('svg')].filter(isSeen).flatMap((svg) => {
    const inks = [
      ...svg.querySelectorAll('path, circle, rect, line, ellipse, polyline, use'),
    ].flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].filter((ink) => ink !== 'none').map(colourOf);
    });
    const ratios = inks
      .map((ink) => paintOn(svg, ink))
      .map(({ front, back }) => contrast(front, back));
    return ratios.length === 0
      ? []
      : [graphic(svg, `icon of ${nameOf(control)}`, Math.max(...ratios))];
  });
}

/** The box of a tick, the ring of a choice: parts of a control without words, with an edge or a fill. */
function markPairs(control: Element): readonly Pair[] {
  return [...control.querySelectorAll('i, span:empty')]
    .filter((mark) => mark.textContent.trim() === '' && isSeen(mark))
    .flatMap((mark) => edgePair(mark, `mark of ${nameOf(control)}`));
}

/** The ring lies around the control, or, where its offset leads inwards, on the control itself. */
function focusPair(control: Element): Pair {
  const ring = colourOf(getComputedStyle(control).getPropertyValue('--focus').trim());
  const isInside = Number.parseFloat(getComputedStyle(control).outlineOffset) < 0;
  const frame = frameOf(control);
  const around = groundOf(isInside ? control : (frame.parentElement ?? frame));
  return graphic(control, `focus of ${nameOf(control)}`, contrast(over(ring, around), around));
}

/** Ticks, crosses and shoes are planes that a mask cuts out. */
function maskPairs(): readonly Pair[] {
  const elements = [...document.querySelectorAll('body *')].filter(isSeen);
  return elements.flatMap((element) =>
    (['::before', '::after'] as const)
      .filter((pseudo) => getComputedStyle(element, pseudo).maskImage !== 'none')
      .filter((pseudo) => getComputedStyle(element, pseudo).content !== 'none')
      .map((pseudo) => maskPair(element, pseudo)),
  );
}

/** A tick behind its element's words lies on the stone before them, where there is one. */
function maskPair(element: Element, pseudo: '::before' | '::after'): Pair {
  const plane = colourOf(getComputedStyle(element, pseudo).backgroundColor);
  const stone = colourOf(getComputedStyle(element, '::before').backgroundColor);
  const ground = groundOf(element);
  const back = pseudo === '::after' ? over(stone, ground) : ground;
  return graphic(element, `mark at ${nameOf(element)}`, contrast(over(plane, back), back));
}
