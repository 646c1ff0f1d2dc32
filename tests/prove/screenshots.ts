import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '#tests/support/chromium.ts';
import { foldDock } from '#tests/support/dock.ts';
import { readTexts, type Language } from '#tests/support/texts.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';
import { chooseLanguage, scenes, type Shoot } from '#tests/support/scenes.ts';
import type { Visitor } from '#tests/support/visitor.ts';

const folder = 'gallery';
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
] as const;
const languages: readonly Language[] = ['ja', 'en'];

/** Draws every screen in each language, lying and standing, to hold beside the design. */
export async function prove(): Promise<void> {
  const app = await startTrainingApp();
  const browser = await chromium.launch(launchOptions);
  try {
    const frames = sizes.flatMap((viewport) =>
      languages.map((language) => ({ viewport, language })),
    );
    for (const frame of frames) await drawAll(browser, app.url, frame);
  } finally {
    await browser.close();
    await app.close();
  }
}

interface Frame {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language: Language;
}

async function drawAll(browser: Browser, url: string, { viewport, language }: Frame) {
  const place = path.join(folder, `${viewport.width}x${viewport.height}`, language);
  await mkdir(place, { recursive: true });
  for (const [name, scene] of Object.entries(scenes)) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const visitor: Visitor = { page, way: 'mouse', texts: readTexts(language) };
    const shoot: Shoot = async (suffix = '') => {
      await page.evaluate(() => document.fonts.ready);
      const file = path.join(place, `${name}${suffix}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    };
    await page.goto(url);
    await chooseLanguage(visitor);
    await foldDock(visitor);
    await scene(visitor, shoot);
    await context.close();
  }
}
