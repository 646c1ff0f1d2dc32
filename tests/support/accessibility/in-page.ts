import type { Page } from '@playwright/test';
import { build } from 'vite';
import type * as Entry from './page/entry.ts';

/** Where the measures stand in a page that has been given them. */
declare global {
  var measures: typeof Entry;
}

const entry = 'tests/support/accessibility/page/entry.ts';

/** The measures as one script, built once in this process. */
let script: Promise<string> | undefined;

/**
 * Gives the page that is loaded now the measures, as `window.measures`; after a reload it needs them
 * again. They come through the debugger, so that the page's policy can stay as strict as it is.
 */
export async function giveMeasures(page: Page): Promise<void> {
  await page.evaluate(await (script ??= bundle()));
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'measures' } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.flatMap((one) => ('code' in one ? [one.code] : []))[0];
  if (code === undefined) throw new Error('the measures were not built');
  return `${code}; globalThis.measures = measures;`;
}
