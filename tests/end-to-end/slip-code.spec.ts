import { expect, test, type Page } from '@playwright/test';
import { usualInstitution } from '#electron/services/institutions.ts';
import { languages, wordsIn } from '#shared/languages.ts';
import { openGallery } from '#tests/support/gallery.ts';
import { readQrCodes } from '#tests/support/zbar.ts';

const profile = usualInstitution();
const viewports = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
];

/** Blanks, and what holds an address together, make no difference. */
function flat(text: string): string {
  return text.replace(/[\s\u2060]/g, '');
}

/** The words of the slip as the screen has them beside the code. */
async function onScreen(page: Page) {
  const rows = page.locator('.room .when > div', { hasNot: page.locator('ol') });
  return {
    all: flat(await page.locator('.room').innerText()),
    heading: flat(await page.locator('.room h2').first().innerText()),
    rows: await rows.locator('dd').evaluateAll((found) =>
      // The small words below a row are for paper alone.
      found.map((one) => one.firstChild?.textContent ?? ''),
    ),
  };
}

for (const { code: language } of languages) {
  test(`another decoder reads the words of the slip from its code, in ${language}`, async ({
    browser,
  }) => {
    test.slow();
    const gallery = await openGallery(browser);
    for (const viewport of viewports) {
      await gallery.show('set-up-mfa.done.slip-on-phone', { language, viewport });
      const code = gallery.page.locator('.qr--words canvas');
      const lines = readQrCodes(await code.screenshot());
      const screen = await onScreen(gallery.page);
      // Above all else stands the institution, where the code has room for it.
      const told = lines.filter((line) => line !== wordsIn(profile.name, language));
      expect(flat(told[0] ?? '')).toBe(screen.heading);
      // When the portal confirmed it stood on the screen before.
      const rest = told.filter((line) => !/^\d\d:\d\d\s/.test(line));
      const parts = rest.flatMap((line) => line.split(': ')).map(flat);
      expect(parts.filter((part) => !screen.all.includes(part))).toEqual([]);
      const read = flat(lines.join(''));
      expect(screen.rows.map(flat).filter((row) => !read.includes(row))).toEqual([]);
      expect(lines).toContain(profile.helpUrl && wordsIn(profile.helpUrl, language));
    }
    await gallery.close();
  });
}
