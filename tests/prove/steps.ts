import { chromium, type Browser } from '@playwright/test';
import {
  practiceInstitution,
  shippedInstitution,
  shippedNames,
} from '#electron/services/institutions.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { choosePerson } from '#tests/support/dock.ts';
import { countVisits } from '#tests/support/page-counts.ts';
import { countFlow, flows, rowOf } from '#tests/support/stories/flows.ts';
import { readTexts } from '#tests/support/texts.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';

/**
 * Screens, fields and presses of every flow at each institution, from Welcome to its done page, both
 * included. Bars are set for the usual institution.
 */
export async function prove(): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  try {
    for (const name of shippedNames) await countAll(browser, name);
  } finally {
    await browser.close();
  }
}

async function countAll(browser: Browser, name: string): Promise<void> {
  const institution = practiceInstitution(shippedInstitution(name));
  const app = await startTrainingApp(name);
  console.log(name);
  for (const flow of flows) {
    // There is no release code everywhere.
    if (flow.name === 'temporary release' && !institution.mfa.release) continue;
    const page = await browser.newPage();
    await countVisits(page);
    await page.goto(app.url);
    const visitor = { page, way: 'mouse', texts: readTexts('ja'), institution } as const;
    await choosePerson(visitor, flow.situation);
    const shown = name === shippedNames[0] ? flow : { name: flow.name };
    console.log(`  ${rowOf(shown, await countFlow(visitor, flow))}`);
    await page.close();
  }
  await app.close();
}
