import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test as base } from '#tests/support/electron/electron-door.ts';
import type { Insight } from '#tests/support/electron-double/run.ts';
import { launchDouble } from '#tests/support/electron/launch-double.ts';

type Mutate = (from: string, to: string, file?: string) => string;

/** The stand-in must notice what is missing, or its tests prove nothing. */
const test = base.extend<{ readonly mutate: Mutate }>({
  mutate: async ({ runtime }, use) => {
    test.skip(runtime !== 'double', 'it is the double that is tried here');
    const folder = mkdtempSync(path.join(tmpdir(), 'genkan-mutant-'));
    cpSync('out/practice', folder, { recursive: true });
    await use((from, to, file = 'practice.cjs') => {
      const place = path.join(folder, file);
      const source = readFileSync(place, 'utf8');
      expect(source).toContain(from);
      writeFileSync(place, source.replaceAll(from, to));
      return folder;
    });
    rmSync(folder, { recursive: true });
  },
});

test('a page without a policy runs what is put into it', async ({ mutate }) => {
  const folder = mutate('"Content-Security-Policy"', '"X-None"');
  const app = launchDouble({ folder });
  const page = await app.shownPage();
  const wasRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    return 'wasRun' in window;
  });
  expect(wasRun).toBe(true);
  await app.close();
});

test('a page without guards is moved', async ({ mutate }) => {
  mutate('event.preventDefault();', 'void 0;');
  const app = launchDouble({ folder: mutate('page.forcefullyCrashRenderer();', '') });
  const page = await app.shownPage();
  await page.evaluate(() => {
    Object.assign(window, { wasHere: true });
    location.reload();
  });
  // In the moment between two documents there is none to ask.
  const isStillHere = () => page.evaluate(() => 'wasHere' in window).catch(() => true);
  await expect.poll(isStillHere).toBe(false);
  await app.close();
});

test('a page that draws nothing is never shown', async ({ mutate }) => {
  test.setTimeout(240_000);
  // Chromium runs no script of such a type, and the document itself loads as ever.
  const folder = mutate('text/javascript', 'text/plain', 'page-map.json');
  const app = launchDouble({ folder });
  const seen: boolean[] = [];
  const isSeen = ({ BrowserWindow }: Insight) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible());
  const note = (is: boolean) => void seen.push(is);
  const looks = setInterval(() => void app.insideDouble(isSeen).then(note, () => undefined), 500);
  // Each of three pages has twenty beats.
  expect(await app.ended).toBe(4);
  clearInterval(looks);
  expect(app.output().match(/"event":"pair-not-ready"/g)).toHaveLength(3);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen).not.toContain(true);
});

test('a page without isolation is not opened', async ({ mutate }) => {
  const app = launchDouble({
    folder: mutate('contextIsolation: true', 'contextIsolation: false'),
  });
  await expect(app.shownPage()).rejects.toThrow(/contextIsolation: false is not emulated/);
  await app.close();
});
