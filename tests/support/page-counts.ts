import type { Page } from '@playwright/test';

/** What a visit costs the visitor. */
export interface Counts {
  /** Headings in the order they came. A screen is a new heading. */
  readonly screens: readonly string[];
  /** Activations by tap, click, Enter or Space; putting the caret into a field is none. */
  readonly presses: number;
  /** Fields that were typed into. */
  readonly fields: number;
}

/** Runs in the page before anything else and only looks. */
const counter = `(() => {
  const screens = [], fields = new Set();
  let presses = 0;
  const typed = 'input:not([type=radio],[type=checkbox]), textarea, [role=textbox]';
  const isField = (target) => target instanceof Element && target.closest(typed);
  const isDock = (target) => target instanceof Element && target.closest('aside.dock');
  const look = () => {
    const heading = document.querySelector('h1')?.textContent.trim();
    if (heading && heading !== screens.at(-1)) screens.push(heading);
  };
  const all = { childList: true, subtree: true, characterData: true };
  new MutationObserver(look).observe(document, all);
  const catching = { capture: true, passive: true };
  addEventListener('pointerdown', (event) => {
    if (!isField(event.target) && !isDock(event.target)) presses += 1;
  }, catching);
  addEventListener('keydown', (event) => {
    if (event.repeat || isDock(event.target)) return;
    if (event.key === 'Enter' || (event.key === ' ' && !isField(event.target))) presses += 1;
  }, catching);
  addEventListener('input', (event) => {
    const field = isField(event.target);
    if (field && !isDock(field)) fields.add(field);
  }, catching);
  window.visitCounts = () => ({ screens, presses, fields: fields.size });
})()`;

export async function countVisits(page: Page): Promise<void> {
  await page.addInitScript(counter);
}

export async function readCounts(page: Page): Promise<Counts> {
  return page.evaluate<Counts>('visitCounts()');
}
