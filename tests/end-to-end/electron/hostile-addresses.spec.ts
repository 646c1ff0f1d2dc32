import { expect, type Page } from '@playwright/test';
import { asDouble, launch } from '#tests/support/electron/electron-door.ts';
import type { DesktopApp } from '#tests/support/electron/desktop-app.ts';
import { hostileAddresses, silentAddresses } from '#tests/support/electron/hostile-addresses.ts';
import { test as base } from '#tests/support/electron/kiosk-door.ts';

/** A kiosk of the test's own, with what has to be as it was when the test is over. */
const test = base.extend<{ readonly kiosk: DesktopApp }>({
  kiosk: async ({ runtime, portal }, use) => {
    const args = [`--settings=${portal.settings()}`];
    const app = await launch(runtime, { folder: 'out/kiosk', args, env: portal.env });
    await use(app);
    await app.close();
  },
});

/** Each of them runs in the page, once for every address. */
const ways: Readonly<Record<string, (address: string) => void>> = {
  'a link': (address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
    link.remove();
  },
  'a link that opens a window': (address) => {
    const link = document.createElement('a');
    Object.assign(link, { href: address, target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
  },
  location: (address) => {
    location.href = address;
  },
  'location.replace': (address) => location.replace(address),
  'a form': (address) => {
    const form = document.createElement('form');
    Object.assign(form, { action: address, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  },
  'a frame': (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    setTimeout(() => frame.remove(), 20);
  },
  'window.open': (address) => {
    if (window.open(address)) throw new Error('a window was opened');
  },
  'a meta refresh': (address) => {
    const meta = document.createElement('meta');
    Object.assign(meta, { httpEquiv: 'refresh', content: `0;url=${address}` });
    document.head.append(meta);
    meta.remove();
  },
  'the history': (address) => history.pushState({}, '', address),
};

/** An address of the page's own that differs in what comes after it moves nothing when it is pushed. */
const ofHistory = hostileAddresses.filter((address) => !/^(?:\/|\.\/|\?)/.test(address));

async function windowsOf(app: DesktopApp) {
  const shown = await app.inside(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map(({ webContents }) => webContents.getURL()),
  );
  const pages = await asDouble(app)?.insideDouble(async ({ theBrowser }) => {
    const { targetInfos } = await theBrowser().connection.browser.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type === 'page').length;
  });
  return { shown, pages };
}

async function tryAll(page: Page, way: string, addresses: readonly string[]): Promise<void> {
  const source = String(ways[way]);
  await page.evaluate(
    async ({ script, list }) => {
      // One of the ways above, by its source.
      const go = (0, eval)(script) as (address: string) => void;
      const tryOne = (address: string) => {
        try {
          go(address);
        } catch (error) {
          // What the page may not even name is refused by Chromium itself.
          return String(error).includes('a window was opened');
        }
        return false;
      };
      for (const address of list) {
        if (tryOne(address)) throw new Error(`${address} opened a window`);
        // A navigation that begins would be called off by the next one.
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    },
    { script: source, list: [...addresses] },
  );
}

test('no address leads anywhere, by any way', async ({ kiosk }) => {
  expect(new Set(hostileAddresses).size).toBeGreaterThanOrEqual(60);
  const page = await kiosk.shownPage();
  await expect(page.locator('h1').last()).toBeVisible();
  await expect.poll(async () => (await windowsOf(kiosk)).shown.length).toBe(1);
  const [address, before] = [page.url(), await windowsOf(kiosk)];
  await page.evaluate(() => Object.assign(window, { wasHere: true }));
  for (const way of Object.keys(ways)) {
    await test.step(way, async () => {
      await tryAll(page, way, way === 'the history' ? ofHistory : hostileAddresses);
      expect(await page.evaluate(() => 'wasHere' in window)).toBe(true);
      expect(page.url()).toBe(address);
      expect(await windowsOf(kiosk)).toEqual(before);
    });
  }
  expect(before.shown).toEqual(['app://kiosk/']);
  const letOut = await asDouble(kiosk)?.insideDouble(({ calls }) =>
    calls.filter(({ api }) => ['request-let-out', 'will-download'].includes(api)),
  );
  expect(letOut ?? []).toEqual([]);
});

for (const address of silentAddresses) {
  test(`a page that goes to ${address} ends, with its visit`, async ({ kiosk }) => {
    const page = await kiosk.shownPage();
    await page.evaluate((to) => void (location.href = to), address).catch(() => undefined);
    await expect(async () => {
      const next = await kiosk.shownPage();
      expect(next).not.toBe(page);
      await expect(next.locator('h1').last()).toBeVisible({ timeout: 2_000 });
    }).toPass();
    expect((await windowsOf(kiosk)).shown).toEqual(['app://kiosk/']);
    expect(kiosk.output()).toContain('"what":"page-moved"');
  });
}
