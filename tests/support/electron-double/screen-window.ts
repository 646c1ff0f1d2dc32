import { setTimeout as sleep } from 'node:timers/promises';
import type { CdpSession } from './cdp.ts';

/** Whether the windows are on a real screen; without one Chromium has no windows at all. */
export const isOnScreen = process.env['ELECTRON_DOUBLE_HEADED'] === '1';

/**
 * What makes a window of Chromium one of a kiosk: nothing is opened at the start, and there is no
 * browser around the page. Each page comes up minimized, which no window manager draws.
 */
export const screenSwitches = ['--kiosk', '--no-startup-window', '--disable-infobars'];
export const hiddenWindow = {
  newWindow: true,
  background: true,
  windowState: 'minimized',
} as const;

/** Brings a page's window over the whole screen, with the keyboard in the page. */
export async function showOnScreen(
  browser: CdpSession,
  line: CdpSession,
  targetId: string,
): Promise<void> {
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await fillScreen(browser, windowId);
  await line.send('Page.bringToFront');
}

/** The window manager takes a moment to bring a window back, and until then it can't be enlarged. */
async function fillScreen(browser: CdpSession, windowId: number): Promise<void> {
  const bounds = { windowState: 'fullscreen' } as const;
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      await browser.send('Browser.setWindowBounds', { windowId, bounds });
      return;
    } catch {
      await sleep(10);
    }
  }
  throw new Error('the window stays minimized');
}
