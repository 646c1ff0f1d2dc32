import { chromium } from '@playwright/test';
import { findFaults, openMeasured, showIn } from '#tests/support/accessibility/faults.ts';
import { readLookWishes } from '#tests/support/accessibility/look-wishes.ts';
import { lineOf, looks, type Look } from '#tests/support/accessibility/rows.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import type { OpenGallery } from '#tests/support/gallery.ts';

/** One state in one look. */
interface Visit {
  readonly name: string;
  readonly look: Look;
}

interface Find {
  readonly what: string;
  readonly where: string;
}

/** What has been found so far. */
interface Ledger {
  readonly found: Find[];
  readonly unsure: Find[];
  visited: number;
}

const pages = 2;

/**
 * axe and the own checks on every state of the gallery in every look of the covering set:
 * `npm run prove -- axe [beginnings of names] [choices, as dark or text-2] [row-<number>]`.
 */
export async function prove(): Promise<void> {
  const wishes = readLookWishes(process.argv.slice(3));
  const browser = await chromium.launch(launchOptions);
  const ledger: Ledger = { found: [], unsure: [], visited: 0 };
  try {
    // One after the other: the first builds the gallery where that is due.
    const galleries: OpenGallery[] = [];
    while (galleries.length < pages) galleries.push(await openMeasured(browser));
    const names = galleries[0]?.states.map(({ name }) => name).filter(wishes.wants) ?? [];
    const visits = wishes.looks.flatMap((look) => names.map((name) => ({ name, look })));
    announce(names, wishes.looks);
    await visitAll(galleries, visits, ledger);
    for (const gallery of galleries) await gallery.close();
  } finally {
    await browser.close();
  }
  report(ledger);
}

function announce(names: readonly string[], rows: readonly Look[]): void {
  rows.forEach((look) => console.log(`row ${looks.indexOf(look) + 1}: ${lineOf(look)}`));
  console.log(
    `${names.length} states in ${rows.length} looks: ${names.length * rows.length} pages`,
  );
}

/** Every page takes the next visit when it is free. */
async function visitAll(
  galleries: readonly OpenGallery[],
  visits: readonly Visit[],
  ledger: Ledger,
): Promise<void> {
  const queue = visits.values();
  const start = performance.now();
  await Promise.all(
    galleries.map(async (gallery) => {
      for (const visit of queue) {
        await measure(gallery, visit, ledger);
        ledger.visited += 1;
        if (ledger.visited % 100 === 0) tell(ledger.visited, visits.length, start);
      }
    }),
  );
}

async function measure(gallery: OpenGallery, { name, look }: Visit, ledger: Ledger): Promise<void> {
  const where = `${name} [row ${looks.indexOf(look) + 1}: ${lineOf(look)}]`;
  try {
    await showIn(gallery, name, look);
    const { found, unsure } = await findFaults(gallery.page);
    found.forEach((what) => note(ledger, { what, where }));
    ledger.unsure.push(...unsure.map((what) => ({ what, where })));
  } catch (error) {
    note(ledger, { what: `not shown: ${String(error).slice(0, 300)}`, where });
  }
}

/** Says a thing when it is first found: a whole run is long. */
function note({ found }: Ledger, find: Find): void {
  if (!found.some(({ what }) => what === find.what)) console.log(`${find.what}\n    ${find.where}`);
  found.push(find);
}

function tell(visited: number, all: number, start: number): void {
  const each = (performance.now() - start) / 1000 / visited;
  const left = Math.round((each * (all - visited)) / 60);
  console.log(`${visited} of ${all} pages, ${each.toFixed(2)} s each, about ${left} min left`);
}

/** So many of the places where one and the same thing is amiss are named. */
const places = 3;

function report({ found, unsure, visited }: Ledger): void {
  count('axe cannot tell', unsure);
  count('amiss', found);
  for (const [what, finds = []] of Object.entries(Object.groupBy(found, (one) => one.what))) {
    const where = finds.slice(0, places).map((find) => `\n    ${find.where}`);
    console.log(`${finds.length} times ${what}${where.join('')}`);
  }
  const violations = found.filter(({ what }) => what.startsWith('axe ')).length;
  console.log(`${visited} pages: ${violations} violations of axe, ${found.length} findings in all`);
  if (found.length > 0) process.exitCode = 1;
}

/** How many there are of each rule and each check. */
function count(title: string, finds: readonly Find[]): void {
  console.log(`${title}: ${finds.length}`);
  const byRule = Object.groupBy(finds, ({ what }) => what.slice(0, what.indexOf(':')));
  for (const [rule, its = []] of Object.entries(byRule)) console.log(`  ${rule}: ${its.length}`);
}
