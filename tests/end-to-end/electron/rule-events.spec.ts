import { expect } from '@playwright/test';
import { asDouble, test } from '#tests/support/electron/electron-door.ts';

/** Events of Electron that no hand brings about here are brought about by the double itself. */
const events = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];

for (const name of events) {
  test(`${name} is refused, and told`, async ({ desktop }) => {
    const app = asDouble(desktop);
    test.skip(!app, 'Only the double brings it about by itself');
    await desktop.shownPage();
    const isRefused = await app?.insideDouble(({ BrowserWindow }, event) => {
      let wasRefused = false;
      const [window] = BrowserWindow.getAllWindows();
      // The double's own contents emit.
      const contents = window?.webContents as { emit: (name: string, event: object) => void };
      const preventDefault = () => void (wasRefused = true);
      contents.emit(event, { preventDefault, url: 'https://example.org/', isMainFrame: true });
      return wasRefused;
    }, name);
    expect(isRefused).toBe(true);
    const what = name === 'will-attach-webview' ? 'second-embed' : 'page-moved';
    await expect.poll(() => desktop.output()).toContain(`"event":"attempt","what":"${what}"`);
  });
}

for (const command of ['browser-backward', 'browser-forward', 'browser-home']) {
  test(`the key of a mouse or a keyboard for ${command} is refused`, async ({ desktop }) => {
    const app = asDouble(desktop);
    test.skip(!app, 'Only the double brings it about by itself');
    await desktop.shownPage();
    const isRefused = await app?.insideDouble(({ BrowserWindow }, name) => {
      let wasRefused = false;
      // The double's own windows emit.
      const windows = BrowserWindow.getAllWindows() as unknown as readonly {
        emit: (name: string, event: object, command: string) => void;
      }[];
      windows[0]?.emit('app-command', { preventDefault: () => void (wasRefused = true) }, name);
      return wasRefused;
    }, command);
    expect(isRefused).toBe(true);
  });
}

test('no zoom by wheel, by keys or by two fingers', async ({ desktop, page }) => {
  test.skip(!asDouble(desktop), 'The double draws what Electron would not');
  const scale = () => page.evaluate(() => [devicePixelRatio, visualViewport?.scale]);
  const before = await scale();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  for (const key of ['Control+Equal', 'Control+Minus', 'Control+0']) await page.keyboard.press(key);
  const line = await page.context().newCDPSession(page);
  const two = (apart: number) => [-apart, apart].map((x, id) => ({ x: 300 + x, y: 300, id }));
  await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: two(10) });
  for (const apart of [40, 120, 200])
    await line.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: two(apart) });
  await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(await scale()).toEqual(before);
});
