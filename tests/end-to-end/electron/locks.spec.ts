import { expect } from '@playwright/test';
import { asDouble, launch } from '#tests/support/electron/electron-door.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { lockedPreferences } from '#tests/support/electron/locked-preferences.ts';
import { test as base } from '#tests/support/electron/kiosk-door.ts';

/** What a page can't bring about here: the double does it, and our main has to answer. */
const test = base.extend<{ readonly kiosk: DoubleApp }>({
  kiosk: async ({ runtime, portal }, use) => {
    const args = [`--settings=${portal.settings()}`];
    test.skip(runtime !== 'double', 'real Electron brings these about by itself');
    const app = asDouble(await launch(runtime, { folder: 'out/kiosk', args, env: portal.env }));
    if (!app) throw new Error('this is no double');
    await app.shownPage();
    await use(app);
    await app.close();
  },
});

test('a certificate, a name with a password, a device: nobody gets any', async ({ kiosk }) => {
  const answers = await kiosk.insideDouble(async ({ app, session, sessionBehind }) => {
    const own = sessionBehind(session.fromPartition('later'));
    const call = (name: string, ...args: unknown[]) =>
      (own.set[name] as ((...args: unknown[]) => unknown) | undefined)?.(...args); // by its name
    const answered = (ask: (callback: (...given: unknown[]) => void) => void) =>
      new Promise((resolve) => ask((...given) => resolve(given)));
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    return {
      certificate: await answered((back) => call('setCertificateVerifyProc', {}, back)),
      client: await answered((back) =>
        app.emit('select-client-certificate', event, null, 'https://x/', [{}], back),
      ),
      login: await answered((back) => app.emit('login', event, null, {}, {}, back)),
      pairing: await answered((back) => call('setBluetoothPairingHandler', {}, back)),
      screen: await answered((back) => call('setDisplayMediaRequestHandler', {}, back)),
      device: call('setDevicePermissionHandler', {}),
      classes: call('setUSBProtectedClassesHandler', { protectedClasses: [] }),
      hid: await answered((back) => own.emit('select-hid-device', event, {}, back)),
      usb: await answered((back) => own.emit('select-usb-device', event, {}, back)),
      serial: await answered((back) => own.emit('select-serial-port', event, [], {}, back)),
      files: await answered((back) => own.emit('file-system-access-restricted', event, {}, back)),
      isPrevented: event.isPrevented,
    };
  });
  expect(answers).toEqual({
    ...{ certificate: [-2], client: [], login: [], pairing: [{ confirmed: false }] },
    ...{ screen: [null], device: false, hid: [], usb: [], serial: [''], files: ['deny'] },
    classes: ['audio', 'audio-video', 'hid', 'mass-storage', 'smart-card', 'video', 'wireless'],
    isPrevented: true,
  });
});

test('every session refuses every scheme but ours, at the protocol and before', async ({
  kiosk,
}) => {
  const refused = await kiosk.insideDouble(async ({ session, sessionBehind }) => {
    const all = [session.defaultSession, session.fromPartition('later')].map(sessionBehind);
    return Promise.all(
      all.map(async (own) => {
        const facts = { method: 'GET', resourceType: 'Document' };
        const urls = ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'blob:x'];
        const let_ = await Promise.all(urls.map((url) => own.allows({ url, ...facts })));
        const handlers = [...own.handlers].filter(([scheme]) => scheme !== 'app');
        const types = await Promise.all(
          handlers.map(async ([, handle]) => (await handle(new Request('https://x/'))).type),
        );
        return { let_, types: [...new Set(types)], schemes: handlers.length };
      }),
    );
  });
  const nothing = { let_: [false, false, false, false], types: ['error'] };
  expect(refused.map(({ let_, types }) => ({ let_, types }))).toEqual([nothing, nothing]);
  expect(refused[0]?.schemes).toBeGreaterThan(25);
});

test('the windows of the kiosk are locked like those of practice', async ({ kiosk }) => {
  const asked = await kiosk.insideDouble(({ calls }) =>
    calls.filter(({ api }) => api !== 'response').map(({ api, args }) => ({ api, args })),
  );
  const named = (name: string) =>
    asked.filter(({ api }) => api === name).map(({ args }) => args[0]);
  for (const options of named('new BrowserWindow')) {
    expect(options).toMatchObject({ kiosk: true, webPreferences: lockedPreferences });
  }
  expect(named('new BrowserWindow').length).toBeGreaterThanOrEqual(2);
  expect(named('app.enableSandbox')).toHaveLength(1);
  expect(named('Menu.setApplicationMenu')).toEqual([null]);
});

test('the screen is taken back, and the loss is written down', async ({ kiosk }) => {
  await kiosk.insideDouble(({ BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows().find((window) => window.isVisible());
    shown?.setKiosk(false);
    shown?.emit('leave-full-screen');
  });
  const isWhole = await kiosk.insideDouble(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.isKiosk(),
  );
  expect(isWhole).toBe(true);
  await expect.poll(kiosk.output).toContain('"what":"left-full-screen"');
});

test('a display that is plugged in shows a plain colour until it is gone', async ({ kiosk }) => {
  const count = () =>
    kiosk.insideDouble(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(count).toBe(2);
  await kiosk.insideDouble(({ screen }) => {
    screen.plug({ id: 2, bounds: { x: 1280, y: 0, width: 800, height: 600 } });
  });
  await expect.poll(count).toBe(3);
  const cover = await kiosk.insideDouble(
    ({ calls }) => calls.findLast(({ api }) => api === 'new BrowserWindow')?.args[0],
  );
  expect(cover).toMatchObject({
    ...{ x: 1280, y: 0, width: 800, height: 600, kiosk: true, focusable: false },
    webPreferences: { sandbox: true, javascript: false, devTools: false },
  });
  await kiosk.insideDouble(({ screen }) => screen.unplug(2));
  await expect.poll(count).toBe(2);
  expect(kiosk.output()).toContain('"what":"displays-changed"');
});

test('on Wayland, where nobody places a window, none is laid over the kiosk', async ({
  runtime,
  portal,
}) => {
  test.skip(runtime !== 'double', 'real Electron has the display that is there');
  const args = [`--settings=${portal.settings()}`];
  const env = { ...portal.env, XDG_SESSION_TYPE: 'wayland' };
  const app = asDouble(await launch(runtime, { folder: 'out/kiosk', args, env }));
  if (!app) throw new Error('this is no double');
  await app.shownPage();
  const count = () => app.insideDouble(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(count).toBe(2);
  await app.insideDouble(({ screen }) => {
    screen.plug({ id: 2, bounds: { x: 1280, y: 0, width: 800, height: 600 } });
  });
  await expect.poll(app.output).toContain('"what":"displays-changed"');
  expect(await count()).toBe(2);
  await app.close();
});

test('tools that open are closed', async ({ kiosk }) => {
  const closed = await kiosk.insideDouble(({ BrowserWindow, calls }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents as { emit: (event: string) => void }; // a double's
    page.emit('devtools-opened');
    return calls.filter(({ api }) => api === 'webContents.closeDevTools').length;
  });
  expect(closed).toBe(1);
});
