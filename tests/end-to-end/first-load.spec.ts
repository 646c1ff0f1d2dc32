import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { watchFirstLoad } from '#tests/support/first-load.ts';
import { readTexts } from '#tests/support/texts.ts';
import { sees } from '#tests/support/visitor.ts';

/** Bytes of JavaScript and CSS after gzip that a first load may cost. */
const most = 150_000;

test('the first load is small, and all of it comes from here', async ({ page, training }) => {
  const measure = watchFirstLoad(page);
  await page.goto(training.url);
  await sees({ page, way: 'mouse', texts: readTexts('ja') }, 'welcome.heading');
  await page.waitForLoadState('networkidle');
  const { script, style, fonts } = await measure();
  console.log(`first load: ${script} bytes of script, ${style} of style, ${fonts} of fonts`);
  expect(script).toBeGreaterThan(0);
  expect(style).toBeGreaterThan(0);
  expect(script + style).toBeLessThanOrEqual(most);
});
