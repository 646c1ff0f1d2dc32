import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { foldDock } from '#tests/support/dock.ts';
import { scenes } from '#tests/support/scenes.ts';
import { chooseLanguage, type Scene, type Shoot } from '#tests/support/scenes/scene.ts';
import { findTrouble } from '#tests/support/screen-findings.ts';
import { readWishes, type Wishes } from '#tests/support/screenshot-wishes.ts';
import { readTexts, type Language } from '#tests/support/texts.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';

const folder = 'gallery';

/**
 * Draws the screens in each language and size, to hold beside the design, and says what of them
 * can be measured: `npm run prove -- screenshots [names] [sizes] [languages] [looks]`.
 */
export async function prove(): Promise<void> {
  const wishes = readWishes(process.argv.slice(3));
  const findings: string[] = [];
  const browser = await chromium.launch(launchOptions);
  try {
    for (const [institution, its] of Object.entries(scenes)) {
      const wanted = Object.entries(its).filter(([name]) => wishes.wants(name));
      await drawAll({ browser, wishes, findings, institution }, wanted);
    }
  } finally {
    await browser.close();
  }
  console.log(findings.length === 0 ? 'nothing measured amiss' : findings.join('\n'));
}

interface Drawing {
  readonly browser: Browser;
  readonly wishes: Wishes;
  readonly institution: string;
  /** Grows by a line for each thing amiss. */
  readonly findings: string[];
}

async function drawAll(drawing: Drawing, wanted: readonly [string, Scene][]): Promise<void> {
  if (wanted.length === 0) return;
  const { languages } = drawing.wishes;
  const app = await startTrainingApp(drawing.institution);
  const frames = languages.map((language) => ({ ...drawing, url: app.url, language }));
  try {
    for (const frame of frames) await drawEach(frame, wanted);
  } finally {
    await app.close();
  }
}

async function drawEach(frame: Frame, wanted: readonly [string, Scene][]): Promise<void> {
  for (const one of wanted) await draw(frame, one);
}

interface Frame extends Drawing {
  readonly url: string;
  readonly language: Language;
}

/** Plays one scene; one that breaks is told of, and the others are still drawn. */
async function draw(frame: Frame, [name, scene]: [string, Scene]): Promise<void> {
  const [viewport] = frame.wishes.sizes;
  const context = await frame.browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const profile = shippedInstitution(frame.institution);
  const institution = profile && practiceInstitution(profile);
  const texts = readTexts(frame.language);
  const visitor = { page, way: 'mouse', texts, ...(institution && { institution }) } as const;
  try {
    await page.goto(frame.url);
    await chooseLanguage(visitor);
    await foldDock(visitor);
    await scene(visitor, camera(page, frame, name));
  } catch (error) {
    frame.findings.push(`${frame.language} ${name}: not drawn: ${String(error).slice(0, 400)}`);
  }
  await context.close();
}

/** One picture in each size, without walking there again. */
function camera(page: Page, { wishes, language, findings }: Frame, name: string): Shoot {
  return async (suffix = '') => {
    for (const viewport of wishes.sizes) {
      const size = `${viewport.width}x${viewport.height}`;
      const place = path.join(folder, size, [language, ...wishes.looks].join('-'));
      await mkdir(place, { recursive: true });
      await page.setViewportSize(viewport);
      await page.evaluate((data) => {
        Object.assign(document.documentElement.dataset, data);
        return document.fonts.ready;
      }, wishes.dataset);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      await page.screenshot({ path: path.join(place, `${name}${suffix}.png`) });
      const found = await findTrouble(page);
      findings.push(...found.map((one) => `${size} ${language} ${name}${suffix}: ${one}`));
    }
  };
}
