import type { Passage } from './speaker.ts';

/** What is pressed or filled in: it is named with what it is. */
const controls =
  'button, input, select, textarea, a[href], summary, [role=radio], [role=checkbox], [role=switch]';

/** How things are put into words. */
export interface Wording {
  /** A control, with what it is. */
  readonly describe: (control: Element) => readonly Passage[];
  /** Text as it is said; empty where nothing of it is a word. */
  readonly spoken: (text: string) => string;
}

/** Gathers text as it comes, and ends a passage where a block or another language begins. */
function createGathering(spoken: Wording['spoken']) {
  const passages: Passage[] = [];
  let words = '';
  let language = '';

  function end(): void {
    const text = spoken(words.replaceAll(/[\s\u2060]+/g, ' ').trim());
    if (text !== '') passages.push({ text, language });
    words = '';
  }
  return {
    passages,
    end,
    add: (text: string, next: string): void => {
      if (next !== language) end();
      language = next;
      words += text;
    },
    take: (whole: readonly Passage[]): void => {
      end();
      passages.push(...whole);
    },
  };
}

/**
 * The words of a part of the page in reading order, as a screen reader would find them: what is
 * hidden from it is left out, names of regions and pictures are in.
 */
export function passagesOf(root: Element, wording: Wording): readonly Passage[] {
  const gathering = createGathering(wording.spoken);
  readElement(root, { gathering, ...wording });
  gathering.end();
  return gathering.passages;
}

/** The words inside of something, without what it is itself. */
export function passagesIn(element: Element, wording: Wording): readonly Passage[] {
  const gathering = createGathering(wording.spoken);
  readChildren(element, { gathering, ...wording });
  gathering.end();
  return gathering.passages;
}

/** `ja` or `en`, also for a part in another language than its page. */
export function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

interface Reading extends Wording {
  readonly gathering: ReturnType<typeof createGathering>;
}

function readElement(element: Element, reading: Reading): void {
  if (isSilent(element)) return;
  const { gathering, describe } = reading;
  const control = controlOf(element);
  if (control) return gathering.take(describe(control));
  if (isLabelElsewhere(element)) return;
  const between = betweenParts(element, reading);
  between();
  const name = element.getAttribute('aria-label');
  if (name) gathering.take([{ text: name, language: languageOf(element) }]);
  if (element.matches('[data-spelled]')) gathering.take(spelled(element));
  else if (element.getAttribute('role') !== 'img') readChildren(element, reading);
  between();
}

/** What the element is, or what it is the label around. */
function controlOf(element: Element): Element | undefined {
  if (element.matches(controls)) return element;
  const named = element instanceof HTMLLabelElement ? element.control : null;
  return named && element.contains(named) ? named : undefined;
}

/** A label is said with its field, wherever it stands. */
function isLabelElsewhere(element: Element): boolean {
  return element instanceof HTMLLabelElement && element.control !== null;
}

/** What comes before and after an element: the end of a passage, or a blank, or nothing. */
function betweenParts(element: Element, { gathering }: Reading): () => void {
  const isInline = getComputedStyle(element).display.startsWith('inline');
  if (!isInline) return gathering.end;
  // A sign on somebody else's button is a word of its own.
  const isApart = element.matches('.exact');
  return () => {
    if (isApart) gathering.add(' ', languageOf(element));
  };
}

function readChildren(element: Element, reading: Reading): void {
  for (const child of element.childNodes) {
    if (child instanceof Element && !child.matches('[data-passed-over]'))
      readElement(child, reading);
    else if (child instanceof Text) reading.gathering.add(child.data, languageOf(element));
  }
}

/** Nobody hears this, or it is no text at all. */
function isSilent(element: Element): boolean {
  if (element.matches('[aria-hidden=true], [inert], script, style, template')) return true;
  if (element.matches('svg, canvas') && !element.hasAttribute('aria-label')) return true;
  return !element.checkVisibility({ visibilityProperty: true });
}

/** A key for typing by hand: each group is a passage, each sign in it a word of its own. */
function spelled(element: Element): readonly Passage[] {
  const language = languageOf(element);
  return [...element.children].map(({ textContent }) => ({
    text: [...textContent.trim()].join(' '),
    language,
  }));
}
