import type { Browser, Target } from './browser.ts';
import { fromChromium } from './addresses.ts';
import { cancelable, notEmulated, record } from './report.ts';
import { sessionBehind } from './session.ts';

interface Page {
  readonly contents: object;
  readonly session: object;
}

/** The pages that are there, by the id of the page, which is that of its main frame. */
const pages = new Map<string, Page>();
const followed = new WeakSet<Browser>();

/** Chromium saves nothing here; the session is told, and has to refuse. */
export async function followDownloads(
  browser: Browser,
  { id, contextId }: Target,
  page: Page,
): Promise<void> {
  pages.set(id, page);
  if (!followed.has(browser)) hearAll(browser);
  followed.add(browser);
  await browser.connection.browser.send('Browser.setDownloadBehavior', {
    ...{ behavior: 'deny', browserContextId: contextId, eventsEnabled: true },
  });
}

/** A page that is gone is held by nobody. */
export function forgetDownloads({ id }: Target): void {
  pages.delete(id);
}

function hearAll({ connection: { browser } }: Browser): void {
  browser.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    const page = pages.get(frameId);
    if (!page) return;
    const event = cancelable({});
    const item = { getURL: () => fromChromium(url), getFilename: () => suggestedFilename };
    sessionBehind(page.session).emit('will-download', event, item, page.contents);
    record('will-download', fromChromium(url), event.defaultPrevented);
    if (!event.defaultPrevented) notEmulated('a download that is let through');
  });
}
