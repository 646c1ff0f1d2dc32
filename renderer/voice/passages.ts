import type { Passage } from './speaker.ts';

/** What is pressed or filled in: it is named with what it is. */
const controls =
  'button, input, select, textarea, a[href], summary, [role=radio], [role=checkbox], [role=switch]';

/** How a control is put into words. */
type Describe = (control: Element) => readonly Passage[];

/** Gathers text as it comes, and ends a passage where a block or another language begins. */
function createGathering() {
  const passages: Passage[] = [];
  let words = '';
  let spoken = '';

  function end(): void {
    const text = words.replaceAll(/[\s\u2060]+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(text)) passages.push({ text, language: spoken });
    words = '';
  }
  return {
    passages,
    end,
    add: (text: string, language: string): void => {
      if (language !== spoken) end();
      spoken = language;
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
export function passagesOf(root: Element, describe: Describe): readonly Passage[] {
  const gathering = createGathering();
  readElement(root, { gathering, describe });
  gathering.end();
  return gathering.passages;
}

/** The words inside of something, without what it is itself. */
export function passagesIn(element: Element, describe: Describe): readonly Passage[] {
  const gathering = createGathering();
  readChildren(element, { gathering, describe });
  gathering.end();
  return gathering.passages;
}

/** `ja` or `en`, also for a part in another language than its page. */
export function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

interface Reading {
  readonly gathering: ReturnType<typeof createGathering>;
  readonly describe: Describe;
}

function readElement(element: Element, reading: Reading): void {
  if (isSilent(element)) return;
  const { gathering, describe } = reading;
  if (element.matches(controls)) return gathering.take(describe(element));
  if (element instanceof HTMLLabelElement && element.control) {
    // A label is said with its field, wherever it stands.
    const isAround = element.contains(element.control);
    return isAround ? gathering.take(describe(element.control)) : undefined;
  }
  const isInline = getComputedStyle(element).display.startsWith('inline');
  if (!isInline) gathering.end();
  const name = element.getAttribute('aria-label');
  if (name) gathering.take([{ text: name, language: languageOf(element) }]);
  if (element.matches('[data-spelled]')) gathering.take(spelled(element));
  else if (element.getAttribute('role') !== 'img') readChildren(element, reading);
  if (!isInline) gathering.end();
}

function readChildren(element: Element, reading: Reading): void {
  for (const child of element.childNodes) {
    if (child instanceof Element) readElement(child, reading);
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
