import { expect, type Page } from '@playwright/test';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { asDouble, test } from '#tests/support/electron/electron-door.ts';

const hello = { to: 'machine', method: 'machine.hello', input: {} } as const;
const refused = { ok: false, failure: { code: 'bad-request' } };

/** Does something in the page that its policy or our guards refuse, and tells how it went. */
function tryInPage(page: Page, script: string): Promise<unknown> {
  return page.evaluate(`(async () => { ${script} })().catch((error) => error.name)`);
}

test('the page has two functions and nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.kiosk ?? {}).sort(),
    isFrozen: Object.isFrozen(window.kiosk),
    strange: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }));
  expect(found).toEqual({ bridge: ['onPush', 'request'], isFrozen: true, strange: [] });
});

test('a frame in the page has no bridge', async ({ page }) => {
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const has = 'kiosk' in (frame.contentWindow ?? {});
    frame.remove();
    return has;
  });
  expect(inFrame).toBe(false);
});

test('the page can’t be moved, and no window opens', async ({ desktop, page }) => {
  const before = page.url();
  // What makes no request is not seen by the double.
  const silent = asDouble(desktop) ? [] : ['about:blank', 'data:text/html,x'];
  for (const to of ['https://example.org/', '/other.html', '?query', ...silent]) {
    await tryInPage(page, `location.href = ${JSON.stringify(to)};`);
  }
  await tryInPage(page, 'location.reload();');
  const opened = await tryInPage(page, `return window.open('https://example.org/');`);
  await tryInPage(
    page,
    `const link = document.createElement('a');
     Object.assign(link, { href: 'https://example.org/', target: '_blank' }).click();
     const form = document.createElement('form');
     document.body.append(Object.assign(form, { action: 'https://example.org/', target: '_blank' }));
     form.submit(); form.remove();`,
  );
  expect(opened).toBeNull();
  expect(await page.evaluate(() => window.kiosk?.request !== undefined)).toBe(true);
  expect(page.url()).toBe(before);
  const windows = await desktop.inside(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(new Set(windows)).toEqual(new Set(['app://kiosk/']));
});

test('the page reaches no network', async ({ desktop, page }) => {
  const tries = [
    `await fetch('https://example.org/'); return 'reached';`,
    `await fetch('http://127.0.0.1:9/'); return 'reached';`,
    `await fetch('/'); return 'reached';`,
    `new EventSource('https://example.org/'); return 'tried';`,
    `new WebSocket('wss://example.org/'); return 'tried';`,
    `const x = new Image(); x.src = 'https://example.org/x.png'; await x.decode(); return 'reached';`,
    `navigator.sendBeacon('https://example.org/', 'x'); return 'tried';`,
  ];
  for (const script of tries) expect(await tryInPage(page, script)).not.toBe('reached');
  const letOut = await asDouble(desktop)?.insideDouble(({ calls }) =>
    calls.filter(({ api }) => api === 'request-let-out'),
  );
  expect(letOut ?? []).toEqual([]);
});

test('the content security policy is a header, and holds', async ({ desktop, page }) => {
  const violated = await page.evaluate(async () => {
    const heard = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.effectiveDirective);
      });
    });
    const image = document.createElement('img');
    image.src = 'https://example.org/x.png';
    return heard;
  });
  expect(violated).toBe('img-src');
  expect(await tryInPage(page, `document.body.innerHTML = '<b>x</b>';`)).toBe('TypeError');
  expect(await tryInPage(page, `setTimeout('window.wasRun = true');`)).toMatch(/Error$/);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  const headers = await asDouble(desktop)?.insideDouble(
    ({ calls }) => calls.find(({ api }) => api === 'response')?.args[1],
  );
  test.skip(headers === undefined, 'the header itself is seen on the double only');
  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
      "img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vue",
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
  });
});

test('bridge and port refuse what is no request', async ({ page }) => {
  const shapes = [undefined, null, 1, 'hello', [], {}, { ...hello, to: 'visit' }];
  const oversize = { ...hello, input: { text: 'x'.repeat(20_000) } };
  const unknown = { ...hello, method: 'machine.__proto__' };
  for (const request of [...shapes, oversize, { ...oversize, to: 'visit' }, unknown]) {
    const outcome = await page.evaluate(
      (sent) => window.kiosk?.request(sent as never), // deliberately none of the contract's
      request,
    );
    expect(outcome).toEqual(refused);
  }
  const cyclic = `const request = { to: 'machine', method: 'machine.hello' };
    request.input = request; return kiosk.request(request);`;
  expect(await tryInPage(page, cyclic)).toEqual(refused);
  const withFunction = `return kiosk.request({ to: 'visit', method: 'x', input: () => 1 });`;
  expect(await tryInPage(page, withFunction)).toBe('Error');
});

test('a page that only stands by can’t end the visit of another', async ({ desktop, page }) => {
  const standby = page
    .context()
    .browser()
    ?.contexts()
    .flatMap((context) => context.pages())
    .find((other) => other !== page && other.url() === page.url());
  test.skip(standby === undefined, 'the standby page is not there yet');
  const outcome = await standby?.evaluate(() =>
    window.kiosk?.request({ to: 'machine', method: 'machine.endVisit', input: { reason: 'end' } }),
  );
  expect(outcome).toEqual({ ok: false, failure: { code: 'visit-ended' } } satisfies WireOutcome);
  expect(await desktop.shownPage()).toBe(page);
});
