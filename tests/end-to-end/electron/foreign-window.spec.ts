import { expect } from '@playwright/test';
import { test } from '#tests/support/electron/electron-door.ts';

/** A window that nobody of ours has opened, with our preload, whose page asks the machine. */
test('a window of another is refused, at our own address as at any other', async ({
  ownDesktop,
}) => {
  await ownDesktop.shownPage();
  await ownDesktop.inside(async ({ app, BrowserWindow, session }) => {
    const own = session.fromPartition('foreign', { cache: false });
    const html = '<!doctype html><title>asking</title><script src="/ask.js"></script>';
    // Asks for hello and for the end of somebody's visit, and says in the title how it went.
    const script = `const ask = (method, input) =>
        kiosk.request({ to: 'machine', method, input }).then(
          (outcome) => outcome.failure?.code ?? 'answered', () => 'thrown');
      Promise.all([ask('machine.hello', {}), ask('machine.endVisit', { reason: 'end' })])
        .then((codes) => fetch('/told/' + codes.join('/')));`;
    // Our rules have locked this session as well; this is somebody who got past them.
    own.webRequest.onBeforeRequest((_details, callback) => {
      callback({ cancel: false });
    });
    const told: string[] = [];
    own.protocol.handle('app', ({ url }) => {
      if (url.includes('/told/')) told.push(url);
      const isScript = url.endsWith('.js');
      const type = isScript ? 'text/javascript' : 'text/html';
      return new Response(isScript ? script : html, { headers: { 'content-type': type } });
    });
    Object.assign(globalThis, { told });
    for (const address of ['app://other/', 'app://kiosk/']) {
      const preload = `${app.getAppPath()}/preload.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { session: own, preload } });
      await window.loadURL(address);
    }
  });
  const told = () => ownDesktop.inside(() => (globalThis as unknown as { told: string[] }).told); // set above
  await expect.poll(told).toHaveLength(2);
  expect(await told()).toEqual([
    'app://other/told/bad-request/bad-request',
    'app://kiosk/told/bad-request/bad-request',
  ]);
  const shown = await ownDesktop.inside(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  );
  expect(shown).toBe(1);
});
