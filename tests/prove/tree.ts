import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '#tests/support/chromium.ts';
import { listen, rowOf } from '#tests/support/stories/listening.ts';
import { treeStories, type TreeStory } from '#tests/support/stories/tree-stories.ts';
import type { Language } from '#shared/languages.ts';
import { startTrainingApp, type TrainingApp } from '#tests/support/training-app.ts';

/**
 * Tells every wizard to its end in both languages by somebody who has the accessibility tree and a
 * keyboard, and nothing else; with what it cost in keys, and what was announced.
 */
export async function prove(): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  const app = await startTrainingApp('osaka-university');
  try {
    for (const language of ['ja', 'en'] as const) await tellAll({ browser, app, language });
  } finally {
    await app.close();
    await browser.close();
  }
}

interface Stage {
  readonly browser: Browser;
  readonly app: TrainingApp;
  readonly language: Language;
}

async function tellAll(stage: Stage): Promise<void> {
  for (const story of treeStories) console.log(await tell(stage, story));
}

async function tell({ browser, app, language }: Stage, story: TreeStory): Promise<string> {
  const page = await browser.newPage();
  await page.goto(app.url);
  const listening = await listen({ page, story, language });
  await story.tell(listening);
  await page.close();
  return rowOf(story, language, listening.visitor.count());
}
