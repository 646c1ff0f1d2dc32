/** What of the page can be seen now, and where; in CSS pixels of the window. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A piece of text in one line, with the element that holds it. */
export interface TextBox {
  readonly element: Element;
  readonly words: string;
  readonly box: Box;
}

/** Whatever is pressed, typed into or followed. */
const controls =
  'button, input, select, textarea, a[href], [role="button"], [role="radio"], [role="link"], [role="checkbox"]';

/** A control that draws another box than its own: a field with its frame, a tile with its label. */
const frames = '.box, .code-box, label';

/**
 * Drawn, not behind an open dialog or the curtain, and not one of the words that only a screen reader
 * says.
 */
export function isSeen(element: Element): boolean {
  const isDrawn = element.checkVisibility({
    visibilityProperty: true,
    opacityProperty: true,
    contentVisibilityAuto: true,
  });
  const isCovered = element.closest('[inert]') !== null || isBehindCurtain(element);
  return isDrawn && !isCovered && !isForReadersOnly(element);
}

/** The curtain lies over everything and leaves the keys on it. */
function isBehindCurtain(element: Element): boolean {
  return document.querySelector('.curtain')?.contains(element) === false;
}

/** One pixel wide, or cut away from all sides (base.css, fitting.css). */
function isForReadersOnly(element: Element): boolean {
  return lineage(element).some((one) => {
    const { width, height } = one.getBoundingClientRect();
    const { overflow, clipPath } = getComputedStyle(one);
    return (width <= 1 && height <= 1 && overflow !== 'visible') || clipPath === 'inset(50%)';
  });
}

/** The element and everything that it stands in, from the inside out. */
export function lineage(element: Element): readonly Element[] {
  return element.parentElement ? [element, ...lineage(element.parentElement)] : [element];
}

export function seenControls(): readonly Element[] {
  return [...document.querySelectorAll(controls)].filter(isSeen);
}

/** The box that somebody aims at: the control, or what is drawn around it and does the same. */
export function boxOfControl(control: Element): Box {
  const own = control.getBoundingClientRect();
  const frame = control.matches('input, textarea') ? control.closest(frames) : null;
  const around = frame?.getBoundingClientRect();
  return around && around.height > own.height ? around : own;
}

/** Every line of every text that is drawn. */
export function seenTexts(): readonly TextBox[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: TextBox[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = (node.textContent ?? '').trim();
    if (element && words !== '' && isSeen(element)) found.push(...linesOf(node, element, words));
  }
  return found;
}

function linesOf(node: Node, element: Element, words: string): readonly TextBox[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  return boxes.map((box) => ({ element, words, box }));
}

/** What is left of a box in everything that cuts it off or scrolls it; nothing where all is gone. */
export function seenPart(element: Element, box: Box): Box | undefined {
  const cutting = lineage(element).filter((one) => getComputedStyle(one).overflow !== 'visible');
  const part = cutting.map((one) => one.getBoundingClientRect()).reduce<Box>(common, box);
  return part.right - part.left > 1 && part.bottom - part.top > 1 ? part : undefined;
}

/** What two boxes have in common; negative sizes where they do not meet. */
export function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** How far away people stand, as the styles have it (tokens.css). */
export function distance(): number {
  return Number(getComputedStyle(document.documentElement).getPropertyValue('--k')) || 1;
}

/** How a finding names what it found: its words, and the way to it. */
export function nameOf(element: Element): string {
  const said = element.getAttribute('aria-label') ?? element.textContent.trim();
  const words = said || (element.getAttribute('name') ?? '');
  const way = lineage(element).slice(0, 3).reverse().map(shortName).join(' > ');
  return `“${words.replace(/\s+/g, ' ').slice(0, 40)}” (${way})`;
}

function shortName(element: Element): string {
  return [element.localName, ...element.classList].slice(0, 3).join('.');
}

/** Whether a control, or what is around it, cannot be used now; a busy one's words are to be read. */
export function isOff(element: Element): boolean {
  return element.closest(':disabled, [aria-disabled="true"]:not([aria-busy="true"])') !== null;
}
