import { chromium } from '@playwright/test';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { choosePerson } from '#tests/support/dock.ts';
import { countVisits } from '#tests/support/page-counts.ts';
import { countFlow, flows, rowOf } from '#tests/support/stories/flows.ts';
import { readTexts } from '#tests/support/texts.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';

/** Screens, fields and presses of every flow, from Welcome to its done page, both included. */
export async function prove(): Promise<void> {
  const institution = practiceInstitution();
  const app = await startTrainingApp();
  const browser = await chromium.launch(launchOptions);
  try {
    for (const flow of flows) {
      const page = await browser.newPage();
      await countVisits(page);
      await page.goto(app.url);
      const texts = readTexts('ja');
      const visitor = { page, way: 'mouse', texts, institution } as const;
      await choosePerson(visitor, flow.situation);
      console.log(rowOf(flow, await countFlow(visitor, flow)));
      await page.close();
    }
  } finally {
    await browser.close();
    await app.close();
  }
}
