import { mix, over, white, type Colour } from '#tests/support/accessibility/wcag.ts';
import { lineage } from './seen.ts';

const known = new Map<string, Colour>();

/** Reads any colour that CSS can write, as the browser itself paints it. */
export function colourOf(css: string): Colour {
  const colour = known.get(css) ?? paint(css);
  known.set(css, colour);
  return colour;
}

function paint(css: string): Colour {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('there is no canvas to read a colour from');
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}

/** What stands on an element, and what it stands on, as they are seen. */
export interface Painted {
  readonly front: Colour;
  readonly back: Colour;
}

/**
 * A colour on an element, through the backgrounds and the opacity of everything that the element
 * stands in. The window under it all is white.
 */
export function paintOn(element: Element, front: Colour): Painted {
  return paintFrom([...lineage(element)].reverse(), front, white);
}

/** From the outside in; what is half transparent is mixed with what lies below it as a whole. */
function paintFrom(way: readonly Element[], front: Colour, below: Colour): Painted {
  const [element, ...inner] = way;
  if (!element) return { front: over(front, below), back: below };
  const { backgroundColor, opacity } = getComputedStyle(element);
  const painted = paintFrom(inner, front, over(colourOf(backgroundColor), below));
  const share = Number(opacity);
  if (share === 1) return painted;
  return { front: mix(below, painted.front, share), back: mix(below, painted.back, share) };
}

/** What an element stands on, with its own background. */
export function groundOf(element: Element): Colour {
  return paintOn(element, white).back;
}
