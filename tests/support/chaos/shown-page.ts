import { setTimeout as sleep } from 'node:timers/promises';
import { CdpConnection } from '#tests/support/electron-double/cdp.ts';
import type { Insight } from '#tests/support/electron-double/run.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';

/** Whoever is stopped does not answer; in milliseconds. */
const longestMs = 1_500;
/** What a page shows, and what has been typed into it. */
const words = `document.documentElement.outerHTML
  + [...document.querySelectorAll('input')].map(({ value }) => value) + location`;

/** The heading of the page that is shown; undefined where nobody answers, or nothing is shown. */
export function shownHeading(app: DoubleApp): Promise<string | undefined> {
  return inTime(app, "document.querySelector('h1')?.textContent");
}

/** All words of the page that is shown, its fields' among them. */
export function shownWords(app: DoubleApp): Promise<string | undefined> {
  return inTime(app, words);
}

function inTime(app: DoubleApp, expression: string): Promise<string | undefined> {
  return Promise.race([
    ask(app, expression).catch(() => undefined),
    sleep(longestMs, undefined, { ref: false }),
  ]);
}

/** By a connection of its own, whose other end may be gone or stopped at any moment. */
async function ask(app: DoubleApp, expression: string): Promise<string | undefined> {
  const shown = await app.insideDouble(shownIn);
  if (!shown) return undefined;
  const connection = await CdpConnection.open(shown.url);
  try {
    const line = await connection.attach(shown.targetId);
    const asked = line.send('Runtime.evaluate', { expression });
    const said = await Promise.race([asked, sleep(longestMs, undefined, { ref: false })]);
    // A text, or nothing.
    return said?.result.value as string | undefined;
  } finally {
    connection.close();
  }
}

function shownIn({ BrowserWindow, theBrowser }: Insight) {
  const targetId = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.targetId;
  return targetId === undefined ? undefined : { targetId, url: theBrowser().url };
}
