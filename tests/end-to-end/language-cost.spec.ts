import { gzipSync } from 'node:zlib';
import { expect, type Response } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { watchFirstLoad } from '#tests/support/first-load.ts';
import { startIn } from '#tests/support/starting-language.ts';
import { readTexts } from '#tests/support/texts.ts';
import { sees } from '#tests/support/visitor.ts';
import { languages } from '#shared/languages.ts';

/** Bytes of JavaScript and CSS after gzip that a first load may cost, whatever it begins in. */
const most = 150_000;
/** What lists the face of a language in another script; it is in that limit. */
const faceList = /\/(?:zh-Hans|ko|latin)-[\w-]+\.css$/;

for (const { code } of languages) {
  test(`a first load that begins in ${code} is small`, async ({ page, training }) => {
    await startIn(page, code);
    const fetched: Response[] = [];
    page.on('response', (response) => fetched.push(response));
    const measure = watchFirstLoad(page);
    await page.goto(training.url);
    await sees({ page, way: 'mouse', texts: readTexts(code) }, 'welcome.heading');
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await page.waitForLoadState('networkidle');
    const { script, style, fonts } = await measure();
    const faces = await weigh(
      fetched.filter((response) => faceList.test(response.url())),
      false,
    );
    console.log(
      `begun in ${code}: ${script + style} bytes after gzip, of them ${faces} to list its face; ` +
        `${fonts} of fonts`,
    );
    expect(script + style).toBeLessThanOrEqual(most);
  });
}

for (const [code, other] of [
  ['en', /zh-Hans|ko-|noto-sans-(?:sc|kr)/],
  ['ja-x-easy', /zh-Hans|ko-|noto-sans-(?:sc|kr)/],
  ['zh-Hans', /texts-\w+-ko|\bko-|noto-sans-kr/],
  ['ko', /zh-Hans|noto-sans-sc/],
] as const) {
  test(`${code} costs only itself`, async ({ page, training }) => {
    await page.goto(training.url);
    await sees({ page, way: 'mouse', texts: readTexts('ja') }, 'welcome.heading');
    await page.waitForLoadState('networkidle');
    const fetched: Response[] = [];
    page.on('response', (response) => fetched.push(response));
    const visitor = { page, way: 'mouse', texts: readTexts(code) } as const;
    await chooseLanguage(visitor);
    await sees(visitor, 'welcome.heading');
    await page.waitForLoadState('networkidle');
    const files = fetched.map((response) => response.url().split('/').at(-1) ?? '');
    console.log(`${code}: ${await weigh(fetched, false)} bytes of texts and styles after gzip`);
    console.log(`${code}: ${await weigh(fetched, true)} bytes of fonts, ${files.length} files`);
    expect(files.some((file) => file.startsWith('texts-') && file.includes(code))).toBe(true);
    expect(files.filter((file) => other.test(file))).toEqual([]);
  });
}

async function weigh(responses: readonly Response[], isFont: boolean): Promise<number> {
  const ours = responses.filter(
    (response) => (response.request().resourceType() === 'font') === isFont,
  );
  const bodies = await Promise.all(ours.map((response) => response.body()));
  // A font is compressed already.
  const weights = bodies.map((body) => (isFont ? body.length : gzipSync(body).length));
  return weights.reduce((sum, weight) => sum + weight, 0);
}
