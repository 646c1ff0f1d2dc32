import type { Page } from '@playwright/test';
import { median, percentile, rounded, type Figure } from '#build/figures.ts';
import type { Insight } from '#tests/support/electron-double/run.ts';
import { until } from '#tests/support/electron/desktop-app.ts';
import { launchDouble, type DoubleApp } from '#tests/support/electron/launch-double.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import { shownPair } from '#tests/support/electron/processes.ts';
import { proportionalKb } from '#tests/support/proportional.ts';

const visits = 10;

/** The Electron door on the stand-in, so without Electron's own share. */
export async function bench(): Promise<readonly Figure[]> {
  const app = launchDouble({ folder: 'out/practice' });
  try {
    const page = await app.shownPage();
    const trips = await measureTrips(page);
    const pair = await shownPair(app);
    const memory = proportionalKb(pair.visit) / 1_000;
    const ends = await measureEnds(app, page);
    return [
      { name: 'round trip by port, p50', value: rounded(percentile(trips, 0.5)), unit: 'ms' },
      { name: 'round trip by port, p99', value: rounded(percentile(trips, 0.99)), unit: 'ms' },
      { name: 'memory of a visit process', value: rounded(memory), unit: 'MB' },
      { name: 'from End to the next page, shown', value: median(ends.shown), unit: 'ms' },
      { name: 'from End to both processes gone', value: median(ends.gone), unit: 'ms' },
    ];
  } finally {
    await app.close();
  }
}

/** A call that the visit process answers by itself, a thousand times. */
function measureTrips(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const trips: number[] = [];
    for (let call = 0; call < 1_000; call += 1) {
      const began = performance.now();
      await window.kiosk?.request({ to: 'visit', method: 'account.overview', input: {} });
      trips.push(performance.now() - began);
    }
    return trips;
  });
}

async function measureEnds(app: DoubleApp, first: Page) {
  const [shown, gone]: [number[], number[]] = [[], []];
  let page = first;
  for (let visit = 1; visit <= visits; visit += 1) {
    // The shown pair, and the one that stands by.
    await until(async () => (await app.insideDouble(pairsSoFar)) > visit || undefined);
    const began = Date.now();
    await page.evaluate(() => {
      const input = { reason: 'end' };
      void window.kiosk?.request({ to: 'machine', method: 'machine.endVisit', input });
    });
    page = await nextPage(app, page);
    shown.push((await app.insideDouble(lastShown)) - began);
    gone.push((await until(async () => endsIn(app.output())[visit - 1])) - began);
  }
  return { shown, gone };
}

/** How many pairs have come up: each got its port then. */
function pairsSoFar({ calls }: Insight): number {
  return calls.filter(({ api }) => api === 'webContents.postMessage').length;
}

function lastShown({ calls }: Insight): number {
  return calls.findLast(({ api }) => api === 'BrowserWindow.show')?.at ?? Number.NaN;
}

/** When the visits ended, from the app's own log. */
function endsIn(output: string): readonly number[] {
  const lines = output.split('\n').filter((line) => line.includes('"event":"visit-ended"'));
  return lines.map((line) => Date.parse(/"time":"([^"]+)"/.exec(line)?.[1] ?? ''));
}
