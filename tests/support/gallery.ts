import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { buildIfDue } from '#build/starting/fresh.ts';
import { answerPage, readPages } from '#electron/training/pages.ts';
import type { StateFacts } from '#renderer/gallery/api.ts';
import type { Language } from '#shared/languages.ts';

/** How somebody looks at a state; what is not named is the usual. */
export interface View {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly text?: '1' | '1.5' | '2';
  readonly reach?: 'usual' | 'low';
  readonly motion?: 'usual' | 'none';
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenGallery {
  /** The page in which states stand; one at a time. */
  readonly page: Page;
  readonly states: readonly StateFacts[];
  /** Shows a state in a page begun anew; settled when it stands. */
  readonly show: (name: string, view?: View) => Promise<void>;
  /** Changes the window alone, where a state stands already. */
  readonly resize: (viewport: NonNullable<View['viewport']>) => Promise<void>;
  /** Component files, from `renderer/` on, of which something stands now. */
  readonly shown: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const usualViewport = { width: 1920, height: 1080 };

/**
 * The gallery in a browser: built where that is due, and served as the training server serves the
 * practice page, with the same headers. Nothing moves in it, and its clock stands.
 */
export async function openGallery(browser: Browser): Promise<OpenGallery> {
  if (!buildIfDue('gallery', console.log)) throw new Error('the gallery could not be built');
  const served = await serveGallery();
  const context = await browser.newContext({
    viewport: usualViewport,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Tokyo',
  });
  const page = await context.newPage();
  const fault = new Promise<never>((_, reject) => page.once('pageerror', reject));
  await page.goto(served.url);
  await Promise.race([page.waitForFunction(() => window.gallery !== undefined), fault]);
  const resize: OpenGallery['resize'] = async (viewport) => {
    await page.setViewportSize(viewport);
    await page.evaluate(() => window.gallery?.settle());
  };
  return {
    page,
    states: await page.evaluate(() => window.gallery?.states ?? []),
    show: async (name, { viewport, ...display } = {}) => {
      if (viewport) await page.setViewportSize(viewport);
      const shown = { name, display };
      await page.evaluate((what) => window.gallery?.show(what.name, what.display), shown);
    },
    resize,
    shown: () => page.evaluate(() => window.gallery?.shown() ?? []),
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

async function serveGallery() {
  const pages = await readPages('out/gallery/page');
  const server = createServer((request, response) => {
    answerPage(pages, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
