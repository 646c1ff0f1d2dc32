import { test as base, expect, type Page } from '@playwright/test';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { countVisits, readCounts } from '#tests/support/page-counts.ts';
import { watchPage, type PageWatch } from '#tests/support/page-watch.ts';
import type { Language } from '#shared/languages.ts';
import { readTexts } from '#tests/support/texts.ts';
import { startTrainingApp, type TrainingApp } from '#tests/support/training-app.ts';
import type { Visitor } from '#tests/support/visitor.ts';
import type { Way } from '#tests/support/way.ts';

type StartApp = (institution: string) => Promise<TrainingApp>;

interface Options {
  /** Name of a shipped profile. */
  readonly institution: string;
  readonly language: Language;
  readonly way: Way;
}

interface Fixtures extends Options {
  readonly watch: PageWatch;
  /** Somebody in front of Welcome, in a world of their own, with the dock beside it. */
  readonly visitor: Visitor;
}

/** A visitor at an institution's practice kiosk, in a language, working it in one way. */
export const test = base.extend<Fixtures, { readonly startApp: StartApp }>({
  institution: ['osaka-university', { option: true }],
  language: ['ja', { option: true }],
  way: ['mouse', { option: true }],
  startApp: [
    async ({}, use) => {
      const apps = new Map<string, Promise<TrainingApp>>();
      await use((institution) => {
        const app = apps.get(institution) ?? startTrainingApp(institution);
        apps.set(institution, app);
        return app;
      });
      for (const app of apps.values()) await (await app).close();
    },
    { scope: 'worker' },
  ],
  watch: async ({ page, institution, startApp }, use) => {
    const { url } = await startApp(institution);
    const watch = await watchPage(page);
    await countVisits(page);
    await page.goto(url);
    await use(watch);
    expect(watch.troubles).toEqual([]);
    expect([...watch.hosts]).toEqual([new URL(url).host]);
  },
  visitor: async ({ page, watch, institution, language, way }, use) => {
    // The page was opened by what watches it.
    expect(watch.hosts.size).toBe(1);
    const profile = shippedInstitution(institution);
    if (!profile) throw new Error(`no profile ${institution}`);
    const texts = readTexts(language);
    const visitor = { page, way, texts, institution: practiceInstitution(profile) };
    if (language !== 'ja') await chooseLanguage(visitor);
    await use(visitor);
    await noteSteps(page);
  },
});

/** How many screens a story went through, in the report of the run. */
async function noteSteps(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const { screens } = await readCounts(page);
  test.info().annotations.push({ type: 'screens', description: `${screens.length}` });
}
