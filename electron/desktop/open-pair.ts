import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannelMain, type WebContents } from 'electron';
import { printPaper } from '#electron/services/printing.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import { whenGone } from './gone.ts';
import { pageAddress, type Pages } from './pages.ts';
import type { Pair } from './pair.ts';
import { queueOf } from './printer.ts';
import { openSession } from './session.ts';
import { startVisitProcess } from './visit-process.ts';
import { openWindow, type Product } from './window.ts';

export interface PairOptions {
  readonly product: Product;
  /** Folder of the built product: preload.cjs, visit.cjs. */
  readonly folder: string;
  readonly pages: Pages;
  /** What the visit process starts with. */
  readonly visitStart: unknown;
  /** Undefined: the kiosk has none. */
  readonly printer: PrinterSettings | undefined;
}

/** How long the end of a visit waits for a page that is just being handed over, in milliseconds. */
const underWayMs = 2_000;

/** Channels from main to the preload. */
const channels = { port: 'visit', push: 'push' } as const;

/** Opens a window that is not shown yet and the process behind it; main keeps no end of their port. */
export function openPair({ product, folder, pages, visitStart, printer }: PairOptions): Pair {
  const session = openSession(`visit-${randomUUID()}`, pages);
  const window = openWindow({ product, session, preload: path.join(folder, 'preload.cjs') });
  const page = window.webContents;
  const { port1, port2 } = new MessageChannelMain();
  const visit = startVisitProcess(path.join(folder, 'visit.cjs'), visitStart, port1);
  const broken = Promise.withResolvers<undefined>();
  page.once('render-process-gone', () => broken.resolve(undefined));
  visit.onExit(() => broken.resolve(undefined));
  let pagePid: number | undefined;
  let isEnding = false;
  const comeUp = async () => {
    await Promise.all([window.loadURL(pageAddress), visit.started]);
    pagePid = page.getOSProcessId();
    page.postMessage(channels.port, null, [port2]);
  };
  return {
    ready: Promise.race([comeUp(), broken.promise.then(failed)]),
    show: () => window.show(),
    push: (push) => {
      if (!isEnding) page.send(channels.push, push);
    },
    ...printingOf(page, printer),
    isPage: (sender) => sender === page,
    onBroken: (listener) => void broken.promise.then(() => isEnding || listener()),
    async end() {
      isEnding = true;
      window.destroy();
      const portalSession = await visit.end();
      return { portalSession, areGone: await whenGone([pagePid, visit.pid()]) };
    },
  };
}

/** The queue is cleared only after something was sent to it. */
function printingOf(
  page: WebContents,
  printer: PrinterSettings | undefined,
): Pick<Pair, 'print' | 'clearPaper'> {
  const queue = printer && queueOf(page, printer);
  const over = new AbortController();
  let printing: Promise<unknown> | undefined;
  return {
    print(paper) {
      const outcome = printPaper({ queue, wait: sleep, over: over.signal }, paper);
      printing = outcome;
      return outcome;
    },
    async clearPaper() {
      if (!queue || !printing) return undefined;
      over.abort();
      // A page under way is in the queue by then, or never will be.
      await Promise.race([printing, sleep(underWayMs)]);
      return (await queue.clear()) ? 'gone' : 'unknown';
    },
  };
}

function failed(): never {
  throw new Error('The page or its process ended while it came up');
}
