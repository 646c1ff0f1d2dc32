import { setTimeout as sleep } from 'node:timers/promises';
import { CdpConnection } from '#tests/support/electron-double/cdp.ts';
import type { Insight } from '#tests/support/electron-double/run.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';

/** Whoever is stopped does not answer; in milliseconds. */
const longestMs = 1_500;

/** The heading of the page that is shown; undefined where nobody answers, or nothing is shown. */
export async function shownHeading(app: DoubleApp): Promise<string | undefined> {
  return Promise.race([ask(app).catch(() => undefined), sleep(longestMs, undefined)]);
}

/** By a connection of its own, whose other end may be gone or stopped at any moment. */
async function ask(app: DoubleApp): Promise<string | undefined> {
  const shown = await app.insideDouble(shownIn);
  if (!shown) return undefined;
  const connection = await CdpConnection.open(shown.url);
  try {
    const line = await connection.attach(shown.targetId);
    const expression = "document.querySelector('h1')?.textContent";
    const asked = line.send('Runtime.evaluate', { expression });
    const said = await Promise.race([asked, sleep(longestMs, undefined)]);
    // The heading's text, or nothing.
    return said?.result.value as string | undefined;
  } finally {
    connection.close();
  }
}

function shownIn({ BrowserWindow, theBrowser }: Insight) {
  const targetId = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.targetId;
  return targetId === undefined ? undefined : { targetId, url: theBrowser().url };
}
