import { test as base, expect } from '@playwright/test';
import { countVisits } from './page-counts.ts';
import { watchPage, type PageWatch } from './page-watch.ts';
import { startTrainingApp, type TrainingApp } from './training-app.ts';

/**
 * A page on the browser door, in a world of its own. Whatever a test does, the page may ask no other
 * host, break no content security policy and throw nothing.
 */
export const test = base.extend<{ watch: PageWatch }, { training: TrainingApp }>({
  training: [
    async ({}, use) => {
      const training = await startTrainingApp();
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
