import { expect, type Page } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import type { DesktopApp } from '#tests/support/electron/desktop-app.ts';
import { test } from '#tests/support/electron/electron-door.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { isThere, shownPair } from '#tests/support/electron/processes.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, pressStripEnd, setUpMfa } from '#tests/support/visit.ts';
import { pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';
import { ways } from '#tests/support/way.ts';

const texts = readTexts('ja');

function visitorAt(page: Page): Visitor {
  return { page, way: 'mouse', texts };
}

/** The receipt on the page that stood by, and from there to its first screen. */
async function readReceipt(app: DesktopApp, old: Page, keys: readonly string[]): Promise<Visitor> {
  const visitor = visitorAt(await nextPage(app, old));
  await sees(visitor, 'goodbye.heading');
  for (const key of keys) await reads(visitor, `goodbye.${key}`);
  return visitor;
}

test('after End both processes of the visit are gone, and the standby pair serves the next visitor', async ({
  ownDesktop: desktop,
}) => {
  const page = await desktop.shownPage();
  const visitor = visitorAt(page);
  await openSetUp(visitor, person('new'));
  const first = await shownPair(desktop);
  expect([isThere(first.page), isThere(first.visit)]).toEqual([true, true]);
  await pressStripEnd(visitor);
  await sees(visitor, 'leaving.heading');
  await lastPress(page, pressOn(visitor, 'leaving.go'));

  const receipt = ['reason.end', 'session.ended', 'memory.processes-gone'];
  const next = await readReceipt(desktop, page, receipt);
  expect([isThere(first.page), isThere(first.visit)]).toEqual([false, false]);
  const second = await shownPair(desktop);
  expect([second.page, second.visit]).not.toContain(first.page);
  expect(second.visit).not.toBe(first.visit);
  await pressOn(next, 'goodbye.main');
  await openSetUp(next, person('new'));
});

for (const way of ways) {
  test(`MFA is set up in the window by ${way}, from Welcome to the done page`, async ({
    ownDesktop,
  }) => {
    const visitor = { page: await ownDesktop.shownPage(), way, texts };
    await openSetUp(visitor, person('long-key'));
    const entry = await setUpMfa(visitor);
    expect(entry.issuer).toMatch(/^PRACTICE/);
    expect(entry.key).toMatch(/^[A-Z2-7]{32}$/);
  });
}

test('a page that crashes ends its visit, and the next one says so', async ({
  ownDesktop: desktop,
}) => {
  const page = await desktop.shownPage();
  await openSetUp(visitorAt(page), person('new'));
  const pair = await shownPair(desktop);
  await desktop.inside(({ BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows().find((window) => window.isVisible());
    shown?.webContents.forcefullyCrashRenderer();
  });
  await readReceipt(desktop, page, ['reason.trouble', 'session.ended', 'memory.processes-gone']);
  expect([isThere(pair.page), isThere(pair.visit)]).toEqual([false, false]);
});

test('a page that goes blank ends its visit, and the next one says so', async ({
  ownDesktop: desktop,
}) => {
  const page = await desktop.shownPage();
  await openSetUp(visitorAt(page), person('new'));
  const pair = await shownPair(desktop);
  await page.evaluate(() => document.querySelector('#app')?.remove());
  await readReceipt(desktop, page, ['reason.trouble', 'session.ended', 'memory.processes-gone']);
  expect([isThere(pair.page), isThere(pair.visit)]).toEqual([false, false]);
});

test('a visit process that ends by itself ends the visit', async ({ ownDesktop: desktop }) => {
  const page = await desktop.shownPage();
  await openSetUp(visitorAt(page), person('new'));
  const pair = await shownPair(desktop);
  process.kill(pair.visit, 'SIGKILL');
  // Nobody is left who could ask the portal.
  await readReceipt(desktop, page, ['reason.trouble', 'session.unknown', 'memory.processes-gone']);
  expect(isThere(pair.page)).toBe(false);
});
