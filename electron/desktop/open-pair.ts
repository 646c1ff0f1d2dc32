import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { MessageChannelMain } from 'electron';
import { whenGone } from './gone.ts';
import { pageAddress, type Pages } from './pages.ts';
import type { Pair } from './pair.ts';
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
}

/** Channels from main to the preload. */
const channels = { port: 'visit', push: 'push' } as const;

/** Opens a window that is not shown yet and the process behind it; main keeps no end of their port. */
export function openPair({ product, folder, pages, visitStart }: PairOptions): Pair {
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

function failed(): never {
  throw new Error('The page or its process ended while it came up');
}
