import type { Browser, Target } from './browser.ts';
import { fromChromium } from './addresses.ts';
import { cancelable, notEmulated, record } from './report.ts';
import { sessionBehind } from './session.ts';

interface Page {
  readonly contents: object;
  readonly session: object;
}

/** Chromium saves nothing here; the session is told, and has to refuse. */
export async function followDownloads(
  { connection: { browser } }: Browser,
  { id, contextId }: Target,
  { contents, session }: Page,
): Promise<void> {
  browser.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    // The id of a page is that of its main frame.
    if (frameId !== id) return;
    const event = cancelable({});
    const item = { getURL: () => fromChromium(url), getFilename: () => suggestedFilename };
    sessionBehind(session).emit('will-download', event, item, contents);
    record('will-download', fromChromium(url), event.defaultPrevented);
    if (!event.defaultPrevented) notEmulated('a download that is let through');
  });
  await browser.send('Browser.setDownloadBehavior', {
    ...{ behavior: 'deny', browserContextId: contextId, eventsEnabled: true },
  });
}
