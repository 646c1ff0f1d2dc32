/** What can be pressed, chosen or typed into. A choice that Tab passes by is one, too. */
const controls = 'button, a[href], input:not([type=hidden]), select, textarea, [role=radio]';
/** Pictures with words of their own. */
const pictures = '[role=img][aria-label]';
/** Heard as one, where nothing in it can be pressed. */
const texts =
  '[data-stop], [role=status], [role=alert], [role=timer], ' +
  'h1, h2, h3, p, li, dl > div, dt, dd, figcaption, tr';
/** Names of fields, words for screen readers alone, and the button that scrolls as each step does. */
const passedBy = '[aria-hidden=true], [inert], .vh, .more, label, svg';

/**
 * Everything that the four keys stop at, in reading order: what can be pressed, and each text that
 * is not said by a field already. A row of keys is one stop; Select leads into it.
 */
export function stopsIn(scope: Element): HTMLElement[] {
  const told = describing(scope);
  return scope.matches('[data-row]') ? buttonsOf(scope) : childrenOf(scope, told);
}

function buttonsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(controls)].filter((key) => isThere(key));
}

function childrenOf(parent: Element, told: ReadonlySet<string>): HTMLElement[] {
  return [...parent.children].flatMap((child) =>
    child instanceof HTMLElement && isThere(child) && !told.has(child.id)
      ? stopsOf(child, told)
      : [],
  );
}

function stopsOf(element: HTMLElement, told: ReadonlySet<string>): HTMLElement[] {
  if (element.matches(`${controls}, ${pictures}, [data-row]`)) return [element];
  if (!element.querySelector(`${controls}, ${pictures}, [data-row]`)) {
    if (saysNothing(element)) return [];
    if (element.matches(texts) || hasWords(element)) return [element];
  }
  const inside = childrenOf(element, told);
  return hasWords(element) ? [element, ...inside] : inside;
}

/** Ids of what describes a field: it is heard with the field. */
function describing(scope: Element): ReadonlySet<string> {
  const fields = scope.querySelectorAll('input[aria-describedby], textarea[aria-describedby]');
  const ids = [...fields].flatMap((field) => field.getAttribute('aria-describedby')?.split(' '));
  return new Set(ids.filter((id) => id !== undefined));
}

/** Not `checkVisibility`: a form without a box of its own still has parts that are seen. */
function isThere(element: HTMLElement): boolean {
  if (element.matches(passedBy)) return false;
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
}

/** Words that stand in the element itself, not in a part of it. */
function hasWords(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
}

function saysNothing(element: Element): boolean {
  return !element.textContent.trim();
}
