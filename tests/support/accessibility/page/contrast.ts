import { contrast, type Colour } from '#tests/support/accessibility/wcag.ts';
import { colourOf, paintOn } from './colours.ts';
import { graphicPairs } from './graphics.ts';
import { isOff, isSeen, nameOf, seenTexts } from './seen.ts';

/** Something seen on something else. */
export interface Pair {
  readonly kind: 'text' | 'graphic';
  readonly words: string;
  /** 1 to 21. */
  readonly ratio: number;
  /** A control that cannot be used now has no bar to pass (WCAG 1.4.3). */
  readonly isDisabled: boolean;
}

/** Every text, and the edge, the icon, the mark and the focus of every control. */
export function contrasts(): readonly Pair[] {
  return [...textPairs(), ...fieldPairs(), ...pseudoPairs(), ...graphicPairs()];
}

function textPairs(): readonly Pair[] {
  const elements = new Set(seenTexts().map(({ element }) => element));
  return [...elements].map((element) => pair(element, inkOf(element)));
}

/** Words in a drawing are filled, all others coloured. */
function inkOf(element: Element): Colour {
  const { color, fill } = getComputedStyle(element);
  return colourOf(element instanceof SVGElement ? fill : color);
}

function pair(element: Element, ink: Colour, words = nameOf(element)): Pair {
  const { front, back } = paintOn(element, ink);
  const isDisabled = isOff(element);
  return { kind: 'text', words, ratio: contrast(front, back), isDisabled };
}

/**
 * What is typed, and what stands in an empty field. The field of a code shows nothing itself: its
 * digits are drawn in the cells below it, which are texts of their own.
 */
function fieldPairs(): readonly Pair[] {
  const fields = [...document.querySelectorAll('input, textarea')].filter(
    (field) => isSeen(field) && !field.matches('.code-box__input'),
  );
  return fields.flatMap((field) => [
    pair(field, colourOf(getComputedStyle(field).color), `typed in ${nameOf(field)}`),
    ...(field.hasAttribute('placeholder')
      ? [pair(field, pseudoInk(field, '::placeholder'), `placeholder of ${nameOf(field)}`)]
      : []),
  ]);
}

/** Words that a style writes before or behind an element. */
function pseudoPairs(): readonly Pair[] {
  const elements = [...document.querySelectorAll('body *')].filter(isSeen);
  return elements.flatMap((element) =>
    (['::before', '::after'] as const)
      .filter((pseudo) => /[\p{L}\p{N}]/u.test(wordsOf(element, pseudo)))
      .filter((pseudo) => !isWatermark(element, pseudo))
      .map((pseudo) =>
        pair(element, pseudoInk(element, pseudo), `${pseudo} of ${nameOf(element)}`),
      ),
  );
}

/** Practice's mark behind the room is decoration: the bar above the kiosk says the same as text. */
function isWatermark(element: Element, pseudo: string): boolean {
  return pseudo === '::before' && element.matches('.frame--practice .room');
}

/** The words in quotation marks; a counter or a picture is none. */
function wordsOf(element: Element, pseudo: string): string {
  return (
    /^"(?<words>.*)"$/.exec(getComputedStyle(element, pseudo).content)?.groups?.['words'] ?? ''
  );
}

function pseudoInk(element: Element, pseudo: string): Colour {
  return colourOf(getComputedStyle(element, pseudo).color);
}
