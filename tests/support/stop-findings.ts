import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ts from 'typescript';

/** Runs in the page, behind the code of the stops themselves; gives a line for each finding. */
const find = `
  const cover = [...document.querySelectorAll('[aria-modal=true]')].at(-1);
  const scope = cover ?? document.querySelector('.frame');
  const stops = stopsIn(scope);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const said = [...scope.querySelectorAll('input, textarea')].flatMap((field) =>
    (field.getAttribute('aria-describedby') ?? '').split(' ')
      .concat([...field.labels].map((label) => label.id)));
  const isSaid = (element) => element.closest('label') !== null ||
    said.some((id) => id && element.closest('#' + CSS.escape(id)));
  const isOnlyHeard = (element) => element.closest('.vh, svg, [aria-hidden=true]') !== null;
  const isStopped = (element) => stops.some((stop) => stop.contains(element));
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement: holder } = walker.currentNode;
    if (!data.trim() || !isSeen(holder) || isOnlyHeard(holder) || isSaid(holder)) continue;
    if (!isStopped(holder) && !holder.closest('.more')) found.push('not read: “' + data.trim() + '”');
  }
  for (const control of scope.querySelectorAll('button, a[href], input, select, textarea')) {
    if (!isSeen(control) || control.matches('.more') || isStopped(control)) continue;
    found.push('not reached: ' + (control.textContent.trim() || control.name));
  }
  for (const stop of stops) {
    if (!stop.hasAttribute('tabindex') && stop.tabIndex < 0) stop.tabIndex = -1;
    stop.focus();
    if (document.activeElement !== stop) found.push('takes no focus: “' + stop.textContent.trim() + '”');
  }
  const backs = [...scope.querySelectorAll('[data-back]')].filter(isSeen)
    .filter((back) => !back.closest('[data-rows]'));
  // Of the help beside a screen and of the screen: each at most one, and the help's goes first.
  const sides = Object.groupBy(backs, (back) => (back.closest('.aside') ? 'aside' : 'screen'));
  if (Object.values(sides).some((side) => side.length > 1)) found.push(backs.length + ' buttons lead back');
  return { found, stops: stops.length };`;

export interface StopFindings {
  readonly found: readonly string[];
  readonly stops: number;
}

/** The code of the stops as a browser takes it; it imports nothing. */
function readStops(): string {
  const source = readFileSync('renderer/ui/four-keys/stops.ts', 'utf8');
  return ts.transpile(source, { target: ts.ScriptTarget.ES2024 }).replaceAll('export ', '');
}

const code = readStops();

/** Holds the stops of four keys against what stands on the screen: each text, each control. */
export function findStops(page: Page): Promise<StopFindings> {
  return page.evaluate<StopFindings>(`(() => { ${code} ${find} })()`);
}
