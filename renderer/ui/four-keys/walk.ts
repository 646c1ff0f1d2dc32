import { stopsIn } from './stops.ts';

/** 1 is down, on in reading order; -1 is up. */
export type Direction = 1 | -1;

/** How much of a text that is higher than its room one press moves on, in parts of the room. */
const share = 0.8;
/** Rounding of a scaled screen is nothing to scroll for, in pixels. */
const slack = 2;

/** Moves the focus one stop on; false at the end of the scope, where it stays. */
export function walk(scope: Element, direction: Direction): boolean {
  const here = document.activeElement;
  if (here && scope.contains(here) && scrollOn(here, direction)) return true;
  return stopsAfter(scope, here, direction).some((stop) => land(stop, direction));
}

/** The stops that are still ahead, the next one first. Without a focus the heading is next. */
function stopsAfter(scope: Element, here: Element | null, direction: Direction): HTMLElement[] {
  const stops = stopsIn(scope);
  if (!here || here === scope || !scope.contains(here)) {
    const heading = stops.findIndex((stop) => stop instanceof HTMLHeadingElement);
    return stops.slice(Math.max(0, heading));
  }
  const side =
    direction === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ahead = stops.filter((stop) => here.compareDocumentPosition(stop) & side);
  return direction === 1 ? ahead : ahead.reverse();
}

/** Gives the focus to a stop, and brings it into sight; false where it can't take it. */
export function land(stop: HTMLElement, direction: Direction = 1): boolean {
  const isText = stop.tabIndex < 0 && !stop.hasAttribute('tabindex');
  if (isText) {
    stop.tabIndex = -1;
    stop.addEventListener('blur', () => stop.removeAttribute('tabindex'), { once: true });
  }
  stop.focus({ preventScroll: true, focusVisible: true });
  if (document.activeElement !== stop) return false;
  const isHigh = stop.offsetHeight > (roomAround(stop)?.clientHeight ?? innerHeight);
  const edge = direction === 1 ? 'start' : 'end';
  stop.scrollIntoView({ block: isHigh ? edge : 'nearest' });
  return true;
}

/** A text higher than its room is read to its end before it is left. */
function scrollOn(here: Element, direction: Direction): boolean {
  const room = roomAround(here);
  if (!room) return false;
  const text = here.getBoundingClientRect();
  const seen = room.getBoundingClientRect();
  const hidden = direction === 1 ? text.bottom - seen.bottom : seen.top - text.top;
  if (hidden <= slack) return false;
  const before = room.scrollTop;
  room.scrollBy({ top: direction * Math.min(hidden, room.clientHeight * share) });
  return room.scrollTop !== before;
}

/** The nearest part around it that scrolls. */
function roomAround(element: Element): Element | undefined {
  for (let part = element.parentElement; part; part = part.parentElement) {
    const scrolls = part.scrollHeight > part.clientHeight + slack;
    if (scrolls && /auto|scroll/.test(getComputedStyle(part).overflowY)) return part;
  }
  return undefined;
}
