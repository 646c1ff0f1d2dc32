import { chromium } from '@playwright/test';
import { bars, type Theme } from '#tests/support/accessibility/bars.ts';
import { openMeasured } from '#tests/support/accessibility/faults.ts';
import type { Pair } from '#tests/support/accessibility/page/contrast.ts';
import { factors } from '#tests/support/accessibility/rows.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import type { OpenGallery } from '#tests/support/gallery.ts';

/** A pair, and the state in which it was seen. */
type Seen = Pair & { readonly state: string };

/**
 * The contrast of every text and of every control's edge, icon, mark and ring of focus, in every
 * state and theme; prints the least of each: `npm run prove -- contrast [beginnings of names]`.
 */
export async function prove(): Promise<void> {
  const begins = process.argv.slice(3);
  const browser = await chromium.launch(launchOptions);
  try {
    const gallery = await openMeasured(browser);
    const names = gallery.states
      .map(({ name }) => name)
      .filter((name) => begins.length === 0 || begins.some((begin) => name.startsWith(begin)));
    console.log(`${names.length} states`);
    const seen = await measureAll(gallery, names);
    for (const theme of factors.theme) report(theme, seen[theme]);
    await gallery.close();
  } finally {
    await browser.close();
  }
}

/** Each state is shown once in each language; the theme is an attribute of the document, and the styles follow it. */
async function measureAll(
  gallery: OpenGallery,
  names: readonly string[],
): Promise<Readonly<Record<Theme, readonly Seen[]>>> {
  const seen: Record<Theme, Seen[]> = { light: [], dark: [], contrast: [] };
  for (const state of names) {
    for (const language of factors.language) await addState(gallery, { state, language }, seen);
  }
  return seen;
}

async function addState(
  gallery: OpenGallery,
  { state, language }: { state: string; language: (typeof factors.language)[number] },
  seen: Readonly<Record<Theme, Seen[]>>,
): Promise<void> {
  try {
    await gallery.show(state, { language, viewport: { width: 1920, height: 1080 } });
    await addPairs(gallery, state, seen);
  } catch (error) {
    console.log(`not shown: ${state}: ${String(error).slice(0, 200)}`);
    process.exitCode = 1;
  }
}

async function addPairs(
  { page }: OpenGallery,
  state: string,
  seen: Readonly<Record<Theme, Seen[]>>,
): Promise<void> {
  for (const theme of factors.theme) {
    const pairs = await page.evaluate(pairsIn, theme);
    seen[theme].push(...pairs.map((pair) => ({ ...pair, state })));
  }
}

/** Runs in the page. */
function pairsIn(theme: string): readonly Pair[] {
  document.documentElement.dataset['theme'] = theme;
  return measures.contrasts();
}

function report(theme: Theme, seen: readonly Seen[]): void {
  for (const kind of ['text', 'graphic'] as const) {
    const bar = bars[theme][kind];
    const its = seen.filter((pair) => pair.kind === kind && !pair.isDisabled);
    const least = its.toSorted((one, other) => one.ratio - other.ratio)[0];
    const below = its.filter(({ ratio }) => ratio < bar);
    console.log(`${theme}, ${kind}: ${its.length} pairs, ${below.length} below ${bar}`);
    if (least) console.log(`  least ${lineOf(least)}`);
    new Set(below.map(lineOf)).forEach((line) => console.log(`  below: ${line}`));
    if (below.length > 0) process.exitCode = 1;
  }
  const off = seen.filter(({ isDisabled }) => isDisabled);
  const leastOff = off.toSorted((one, other) => one.ratio - other.ratio)[0];
  console.log(`${theme}, of controls that are off: ${off.length} pairs`);
  if (leastOff) console.log(`  least ${lineOf(leastOff)}`);
}

function lineOf({ ratio, words, state }: Seen): string {
  return `${ratio.toFixed(2)} ${words} in ${state}`;
}
