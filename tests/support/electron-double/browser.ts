import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CdpConnection, type CdpSession } from './cdp.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { hiddenWindow, isOnScreen, showOnScreen } from './screen-window.ts';

/** A page of Chromium in a browser context, and so a renderer process, of its own. */
export interface Target {
  readonly id: string;
  readonly contextId: string;
  readonly line: CdpSession;
  /** Process id of its renderer; a first load may move it to another process. */
  readonly pid: () => number;
  /** Runs a load while no other page is opened or loaded. */
  readonly load: (load: () => Promise<void>) => Promise<void>;
  /** Where there is a screen: over the whole of it. */
  readonly show: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The Chromium behind every window. */
export class Browser {
  readonly url: string;
  readonly connection: CdpConnection;
  readonly #chromium: Chromium;
  readonly #pages = new Set<() => number>();
  /** Pages come up one after the other: who is new among the processes belongs to the page. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(chromium: Chromium, connection: CdpConnection) {
    this.#chromium = chromium;
    this.url = chromium.url;
    this.connection = connection;
  }

  static async start(switches: readonly string[]): Promise<Browser> {
    const chromium = await startChromium(switches);
    const browser = new Browser(chromium, await CdpConnection.open(chromium.url));
    await browser.#closePopUps();
    // Chromium's own first page must not pass for one of ours.
    if (!isOnScreen) await browser.#newcomer([]);
    return browser;
  }

  openTarget(): Promise<Target> {
    return this.#afterOthers(() => this.#open());
  }

  /** Chromium's own first process. */
  get pid(): number {
    return this.#chromium.pid;
  }

  /** The renderers of the pages that are open. */
  pages(): readonly number[] {
    return [...this.#pages].map((pid) => pid());
  }

  /** Processes that are no page's: for graphics, network, storage. */
  async helpers(): Promise<readonly number[]> {
    const { processInfo } = await this.connection.browser.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type !== 'renderer').map(({ id }) => id);
  }

  async close(): Promise<void> {
    this.connection.close();
    await this.#chromium.close();
  }

  async #open(): Promise<Target> {
    const { browser } = this.connection;
    const before = await this.#renderers();
    const { browserContextId } = await browser.send('Target.createBrowserContext', {});
    const { targetId: id } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      ...(isOnScreen ? hiddenWindow : {}),
    });
    let pid = await this.#newcomer(before);
    const load = (run: () => Promise<void>) =>
      this.#afterOthers(async () => {
        const loaded = await this.#renderers();
        await run();
        const [moved] = (await this.#renderers()).filter((other) => !loaded.includes(other));
        pid = moved ?? pid;
      });
    const pidNow = () => pid;
    this.#pages.add(pidNow);
    const close = async () => {
      this.#pages.delete(pidNow);
      await browser.send('Target.disposeBrowserContext', { browserContextId });
    };
    const line = await this.connection.attach(id);
    const show = async () => {
      if (isOnScreen) await showOnScreen(browser, line, id);
    };
    return { id, contextId: browserContextId, line, pid: pidNow, load, show, close };
  }

  #afterOthers<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#last.then(run);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /**
   * The one renderer that was not there before. A process is listed a moment after it was asked for, and
   * a page that moves itself has two until it is ended for it.
   */
  async #newcomer(before: readonly number[]): Promise<number> {
    let fresh: readonly number[] = [];
    for (let tries = 0; tries < 3_000; tries += 1) {
      fresh = (await this.#renderers()).filter((pid) => !before.includes(pid));
      if (fresh.length === 1 && fresh[0] !== undefined) return fresh[0];
      await sleep(10);
    }
    throw new Error(`${fresh.length} new renderers for one page`);
  }

  /** Renderers of pages; Chromium's own window has one as well. */
  async #renderers(): Promise<readonly number[]> {
    const { processInfo } = await this.connection.browser.send('SystemInfo.getProcessInfo');
    return processInfo
      .filter(({ id, type }) => type === 'renderer' && isOfPage(id))
      .map(({ id }) => id);
  }

  /** A pop-up is ended before its first byte; no window is ever opened by a page. */
  async #closePopUps(): Promise<void> {
    const { browser } = this.connection;
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
      if (!waitingForDebugger) return;
      const { openerId, targetId } = targetInfo;
      const next = openerId
        ? browser.send('Target.closeTarget', { targetId })
        : this.connection.session(sessionId).send('Runtime.runIfWaitingForDebugger');
      void next.catch(() => undefined);
    });
    await browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    });
  }
}

/** A process that is still starting does not say yet what it is. */
function isOfPage(pid: number): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return words.includes('--type=renderer') && !words.includes('--top-chrome-webui');
  } catch {
    return false;
  }
}
