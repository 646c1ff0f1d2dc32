/**
 * What is chosen (marked) in a field is copied: on Linux into the selection of the system, and so into
 * Chromium's main process, which outlives the visit. So nothing that can be read in a field is ever
 * chosen: a press puts the cursor there and begins no marking, neither do keys, and Tab arrives without
 * choosing all. What is masked is copied as dots, and may be chosen.
 */
export function keepUnchosen(): void {
  if (isKept) return;
  isKept = true;
  document.addEventListener('selectstart', refuse, true);
  document.addEventListener('mousedown', placeCursor, true);
  document.addEventListener('keydown', takeKey, true);
}

/** Once for the page, which lives as long as the visit. */
let isKept = false;

const readable = 'input:is([type=text], [type=search], [type=tel], [type=email], :not([type]))';

/** A field whose text can be read, and so be copied. */
function isReadable(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.matches(readable);
}

function refuse(event: Event): void {
  if (isReadable(event.target)) event.preventDefault();
}

/** In place of what a press does by itself: it would go on marking where the pointer goes. */
function placeCursor(event: MouseEvent): void {
  const { target, clientX, clientY } = event;
  if (!isReadable(target)) return;
  event.preventDefault();
  target.focus({ preventScroll: true });
  const place = document.caretPositionFromPoint(clientX, clientY);
  const at = place?.offsetNode === target ? place.offset : target.value.length;
  target.setSelectionRange(at, at);
}

const marking = /^(?:Arrow|Home|End|Page)/;

/** Tab by itself chooses all that is in a field; the focus that a page gives chooses nothing. */
function takeKey(event: KeyboardEvent): void {
  if (event.shiftKey && marking.test(event.key)) refuse(event);
  if (event.key !== 'Tab' || event.defaultPrevented) return;
  const next = nextStop(document.activeElement ?? document.body, event.shiftKey);
  if (!isReadable(next)) return;
  event.preventDefault();
  next.focus();
}

const stops = 'a[href], button, input, select, textarea, [tabindex]';

function nextStop(from: Element, isBack: boolean): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter((one) => isStop(one));
  const side = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const isOnSide = (one: Element) => (from.compareDocumentPosition(one) & side) !== 0;
  return (isBack ? all.findLast(isOnSide) : all.find(isOnSide)) ?? null;
}

function isStop(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]'))
    return false;
  return element.checkVisibility({ visibilityProperty: true });
}
