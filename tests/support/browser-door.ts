import { test as base, expect } from '@playwright/test';
import { countVisits } from './page-counts.ts';
import { watchPage, type PageWatch } from './page-watch.ts';
import { startTrainingApp, type TrainingApp } from './training-app.ts';

interface DoorOptions {
  /** A shipped profile's name; the usual one where none is named. */
  readonly institution: string | undefined;
  readonly training: TrainingApp;
}

/**
 * A page on the browser door, in a world of its own. Whatever a test does, the page may ask no other
 * host, break no content security policy and throw nothing.
 */
export const test = base.extend<{ watch: PageWatch }, DoorOptions>({
  institution: [undefined, { scope: 'worker', option: true }],
  training: [
    async ({ institution }, use) => {
      const training = await startTrainingApp(institution);
      await use(training);
      await training.close();
    },
    { scope: 'worker' },
  ],
  watch: async ({ page, training }, use) => {
    const watch = await watchPage(page);
    await countVisits(page);
    await page.goto(training.url);
    await use(watch);
    expect(watch.troubles).toEqual([]);
    expect([...watch.hosts]).toEqual([new URL(training.url).host]);
  },
});
