import { chromium, type Browser, type Page } from '@playwright/test';
import { median, rounded, type Figure } from '#build/figures.ts';
import { person } from '#tests/support/cast.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { watchFirstLoad, type FirstLoad } from '#tests/support/first-load.ts';
import { readTexts } from '#tests/support/texts.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';
import { leaveReceipt, openSetUp, pressStripEnd } from '#tests/support/visit.ts';
import { button, pressOn, sees, tile, type Visitor } from '#tests/support/visitor.ts';

const coldRuns = 10;
const visits = 5;
const texts = readTexts('ja');

interface Cold {
  readonly usable: number;
  readonly load: FirstLoad;
}

/** How the page feels: first screen, QR code, and the change of visitors. */
export async function bench(): Promise<readonly Figure[]> {
  const app = await startTrainingApp();
  const browser = await chromium.launch(launchOptions);
  try {
    const cold: Cold[] = [];
    for (let run = 0; run < coldRuns; run += 1) cold.push(await openCold(browser, app.url));
    const { drawn, changed } = await walkVisits(browser, app.url);
    const load = cold[0]?.load ?? { script: 0, style: 0, fonts: 0 };
    return [
      figure(
        `page usable, cold, ${coldRuns} runs`,
        cold.map(({ usable }) => usable),
      ),
      { name: 'first load, script (gzip)', value: rounded(load.script / 1_000), unit: 'kB' },
      { name: 'first load, styles (gzip)', value: rounded(load.style / 1_000), unit: 'kB' },
      { name: 'first load, fonts', value: rounded(load.fonts / 1_000), unit: 'kB' },
      figure('from “Show me the QR code” to the QR code', drawn),
      figure('from End to the next visitor’s first press', changed),
    ];
  } finally {
    await browser.close();
    await app.close();
  }
}

function figure(name: string, samples: readonly number[]): Figure {
  return { name, value: median(samples), unit: 'ms' };
}

/** A page in a context of its own: no cache, no connection. Usable is: the first tile takes a press. */
async function openCold(browser: Browser, url: string): Promise<Cold> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const measure = watchFirstLoad(page);
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await firstTile(visitorOn(page)).click({ trial: true });
  const usable = performance.now() - began;
  const load = await measure();
  await context.close();
  return { usable, load };
}

async function walkVisits(browser: Browser, url: string) {
  const page = await browser.newPage();
  const visitor = visitorOn(page);
  const drawn: number[] = [];
  const changed: number[] = [];
  await page.goto(url);
  for (let visit = 0; visit < visits; visit += 1) {
    await openSetUp(visitor, person('new'));
    drawn.push(await timed(() => seeQrCode(visitor)));
    changed.push(await timed(() => nextVisitor(visitor)));
    await page.reload();
  }
  return { drawn, changed };
}

async function seeQrCode(visitor: Visitor): Promise<void> {
  await pressOn(visitor, 'set-up-mfa.app.main');
  const name = texts.like('set-up-mfa.scan.qr');
  await visitor.page.getByRole('img', { name }).click({ trial: true });
}

/** Two presses to end, one on the receipt, and the first tile takes the next. */
async function nextVisitor(visitor: Visitor): Promise<void> {
  await pressStripEnd(visitor);
  await sees(visitor, 'leaving.heading');
  await button(visitor, 'leaving.go').click();
  await leaveReceipt(visitor);
  await firstTile(visitor).click({ trial: true });
}

async function timed(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function firstTile(visitor: Visitor) {
  return tile(visitor, 'welcome.set-up-mfa.name');
}

function visitorOn(page: Page): Visitor {
  return { page, way: 'mouse', texts };
}
