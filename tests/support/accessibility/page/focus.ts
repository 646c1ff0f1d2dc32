import { isSeen, lineage, nameOf, type Box } from './seen.ts';

const focusable =
  'button, input, select, textarea, a[href], [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/**
 * From above: what is asked, the row that says that there is more of it, what is pressed, the tools.
 * A dialog is a room of its own. The help beside a screen comes after all of it, read as a whole.
 */
const zones = [
  'main, dialog, [role="dialog"], [role="alertdialog"]',
  '.hint-row:not(aside *)',
  '.ground',
  '.aside__bar, .aside__in',
  'aside',
  'footer',
] as const;
/** Here a group unfolds above the button that unfolds it; the groups know nothing of each other. */
const tools = zones.indexOf('footer');

function stops(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    (one) => isSeen(one) && one.tabIndex >= 0 && !one.matches(':disabled') && !one.closest('.dock'),
  );
}

/** Each stop of the focus shows it: an outline on itself or on the frame around it. */
export function unseenFocus(): readonly string[] {
  const before = document.activeElement;
  const found = stops()
    .filter((stop) => !showsFocus(stop))
    .map((stop) => `focus unseen: ${nameOf(stop)}`);
  if (before instanceof HTMLElement && before !== document.body)
    before.focus({ preventScroll: true });
  else blurAll();
  return found;
}

function showsFocus(stop: HTMLElement): boolean {
  stop.focus({ preventScroll: true });
  // A group of choices hands the focus on to the one that is chosen.
  return lineage(document.activeElement ?? stop)
    .slice(0, 3)
    .some(hasOutline);
}

function hasOutline(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
}

function blurAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The order of the page is the order on the screen: by zone, then downwards, column by column. */
export function orderFaults(): readonly string[] {
  const all = inReadingOrder(stops()).map((stop) => ({
    stop,
    zone: zoneOf(stop),
    box: stop.getBoundingClientRect(),
  }));
  return [
    ...all
      .filter(({ stop }) => stop.tabIndex > 0)
      .map(({ stop }) => `tabindex above 0: ${nameOf(stop)}`),
    ...all.flatMap((one, index) => {
      const next = all[index + 1];
      if (!next || one.stop.contains(next.stop)) return [];
      const goesBack =
        next.zone < one.zone ||
        (next.zone === one.zone && one.zone !== tools && isBefore(next.box, one.box));
      return goesBack ? [`focus goes back from ${nameOf(one.stop)} to ${nameOf(next.stop)}`] : [];
    }),
  ];
}

/** Where a style says so (reading-flow), Tab and screen readers go by its `order`. */
function inReadingOrder(all: readonly HTMLElement[]): readonly HTMLElement[] {
  const groups = Map.groupBy(all, (stop) => flowOf(stop) ?? stop);
  return [...groups].flatMap(([flow, its]) =>
    its.toSorted((one, other) => orderIn(flow, one) - orderIn(flow, other)),
  );
}

function flowOf(stop: Element): Element | undefined {
  return lineage(stop).find(
    (one) => getComputedStyle(one).getPropertyValue('reading-flow') === 'grid-order',
  );
}

function orderIn(flow: Element, stop: Element): number {
  const part = lineage(stop).find(({ parentElement }) => parentElement === flow);
  return part ? Number(getComputedStyle(part).order) : 0;
}

function zoneOf(stop: Element): number {
  return zones.findIndex((zone) => stop.closest(zone) !== null);
}

/** Whether the later one stands earlier: above it in the same column, or to its left in its line. */
function isBefore(later: Box, earlier: Box): boolean {
  const isAbove = later.bottom <= earlier.top + 1 && later.left < earlier.right;
  const isInLine = later.top < earlier.bottom - 8 && later.bottom > earlier.top + 8;
  return isAbove || (isInLine && later.right <= earlier.left + 1);
}
