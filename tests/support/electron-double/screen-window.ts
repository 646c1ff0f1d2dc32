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
  const set = (windowState: 'normal' | 'fullscreen') =>
    // Refused as long as the window manager has not done what was asked before.
    browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }).catch(() => {});
  for (let tries = 0; tries < 100; tries += 1) {
    await set('normal');
    await set('fullscreen');
    await line.send('Page.bringToFront');
    if (await fillsScreen(line)) return;
  }
  throw new Error('the window does not come to fill the screen');
}

/** A window manager takes a moment for it. */
async function fillsScreen(line: CdpSession): Promise<boolean> {
  const expression = 'innerWidth === screen.width && innerHeight === screen.height';
  for (let tries = 0; tries < 50; tries += 1) {
    const { result } = await line.send('Runtime.evaluate', { expression });
    if (result.value === true) return true;
    await sleep(20);
  }
  return false;
}
