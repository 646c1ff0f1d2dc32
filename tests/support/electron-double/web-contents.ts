import { fromChromium, toChromium } from './addresses.ts';
import type { Browser, Target } from './browser.ts';
import { followDownloads, forgetDownloads } from './downloads.ts';
import { Frames, type FrameDouble } from './frames.ts';
import { Inputs } from './inputs.ts';
import { Instruments } from './instruments.ts';
import { keepsProcesses, passForGone } from './kept.ts';
import { endsOf } from './ports.ts';
import { PreloadLine } from './preload-line.ts';
import { Emitter, notEmulated, record, strict } from './report.ts';
import { printByCups, printersOfCups, type PrintCallback } from './print.ts';
import { Requests } from './requests.ts';
import { sessionBehind } from './session.ts';

const events = [
  ...['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'],
  ...['did-navigate', 'did-navigate-in-page', 'did-create-window', 'content-bounds-updated'],
  ...['before-input-event', 'before-mouse-event', 'context-menu', 'select-bluetooth-device'],
  ...['did-finish-load', 'render-process-gone', 'destroyed', 'devtools-opened'],
  ...['will-prevent-unload', 'app-command'],
];
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** A page once it is there. */
interface Attached {
  readonly target: Target;
  readonly frames: Frames;
  readonly preload: PreloadLine;
  readonly requests: Requests;
}

/** A `webContents`: a page of Chromium. */
export class WebContentsDouble extends Emitter {
  readonly session: object;
  /** What the app gets and compares; the same object every time. */
  readonly outer: object;
  readonly #browser: Browser;
  readonly #instruments = new Instruments();
  readonly debugger = strict('webContents.debugger', this.#instruments);
  readonly #attaching: Promise<Attached>;
  #attached: Attached | undefined;
  #open: OpenHandler = () => ({ action: 'allow' });

  constructor(browser: Browser, session: object, preload: string | undefined) {
    super('webContents', events);
    this.#browser = browser;
    this.session = session;
    this.outer = strict('webContents', this);
    this.#attaching = this.#attach(preload);
    this.#attaching.catch((error: unknown) => console.error(error));
  }

  get mainFrame(): FrameDouble {
    return this.#attached?.frames.main ?? notEmulated('mainFrame before the page is there');
  }

  /** For tests: which page of Chromium this is. */
  get targetId(): string | undefined {
    return this.#attached?.target.id;
  }

  getURL(): string {
    return this.#attached?.frames.main.url ?? '';
  }

  getOSProcessId(): number {
    return this.#attached?.target.pid() ?? 0;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  getPrintersAsync(): Promise<object[]> {
    return printersOfCups();
  }

  print(options: object, callback: PrintCallback = () => undefined): void {
    record('webContents.print', options);
    const pdf = async (choice: object) => {
      const { target } = await this.#attaching;
      return (await target.line.send('Page.printToPDF', choice)).data;
    };
    printByCups(options, pdf, callback);
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    record('webContents.setWebRTCIPHandlingPolicy', policy);
  }

  setZoomMode(mode: string): void {
    record('webContents.setZoomMode', mode);
  }

  setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    record('webContents.setVisualZoomLevelLimits', least, most);
    return Promise.resolve();
  }

  closeDevTools(): void {
    record('webContents.closeDevTools');
  }

  readonly navigationHistory = strict('webContents.navigationHistory', {
    clear: () => {
      const line = this.#attached?.target.line;
      // What is gone by then has no history.
      void line?.send('Page.resetNavigationHistory').catch(() => undefined);
    },
  });

  async loadURL(address: string): Promise<void> {
    const attached = await this.#attaching;
    await attached.target.load(() => this.#load(attached, address));
  }

  async #load({ target, requests }: Attached, address: string): Promise<void> {
    const loaded = new Promise<void>((resolve, reject) => {
      this.once('did-finish-load', resolve);
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED loading '${address}'`)));
    });
    loaded.catch(() => undefined);
    requests.expect(address);
    const { errorText } = await target.line.send('Page.navigate', { url: toChromium(address) });
    if (errorText) throw new Error(`${errorText} loading '${address}'`);
    await loaded;
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#attaching.then(({ preload }) => preload.tell(channel, args, []), nobody);
  }

  /** The port's other end is joined to this page before the page hears of it. */
  postMessage(channel: string, message: unknown, ports: readonly object[] = []): void {
    void this.#attaching.then(async ({ target, frames, preload }) => {
      const { world, receive } = preload.names;
      const { url } = this.#browser;
      const ticket = { url, targetId: target.id, frameId: frames.main.id, world, receive };
      for (const port of ports) {
        const { inner, other } = endsOf(port);
        inner.toPage();
        await (
          await other.holder
        )(inner.name, ticket);
      }
      const names = ports.map((port) => endsOf(port).inner.name);
      await preload.tell(channel, [message], names);
      record('webContents.postMessage', channel);
    }, nobody);
  }

  /** Its window comes to the screen, where there is one; it may be destroyed before. */
  show(): void {
    void this.#attaching.then(({ target }) => target.show()).catch(() => undefined);
  }

  forcefullyCrashRenderer(): void {
    void this.#attached?.target.line.send('Page.crash').catch(() => undefined);
  }

  /** The window is gone, and with it the page's process. */
  async destroy(): Promise<void> {
    const target = await this.#attaching.then((attached) => attached.target, nobody);
    if (target) forgetDownloads(target);
    if (target && keepsProcesses) passForGone(target.pid());
    else await target?.close().catch(nobody);
    this.emit('destroyed');
  }

  async #attach(preload: string | undefined): Promise<Attached> {
    const target = await this.#browser.openTarget();
    const { line } = target;
    const { frameTree } = await line.send('Page.getFrameTree');
    const frames = new Frames(line, frameTree.frame.id);
    const sender = this.outer;
    const attached = {
      target,
      frames,
      preload: new PreloadLine(line, frames, (senderFrame) => ({ sender, senderFrame })),
      requests: new Requests({
        line,
        frames,
        session: sessionBehind(this.session),
        contents: this,
      }),
    };
    this.#attached = attached;
    this.#listen(target);
    const send = line.send.bind(line);
    await Promise.all([send('Page.enable', {}), send('Inspector.enable'), send('Log.enable')]);
    await send('Page.setInterceptFileChooserDialog', { enabled: true });
    await attached.requests.start();
    await followDownloads(this.#browser, target, { contents: this.outer, session: this.session });
    await new Inputs(line, this).start(attached.preload.names.world);
    if (preload) await attached.preload.start(preload);
    return attached;
  }

  #listen({ line }: Target): void {
    line.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.emit('did-navigate', {}, fromChromium(frame.url), 200, 'OK');
    });
    line.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const isMainFrame = frameId === this.#attached?.frames.main.id;
      this.emit('did-navigate-in-page', {}, fromChromium(url), isMainFrame);
    });
    this.#instruments.hear(line);
    line.on('Page.loadEventFired', () => this.emit('did-finish-load', {}));
    line.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    // A broken policy, an uncaught error: nobody sees them on the screen.
    line.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') record('page-trouble', entry.text);
    });
    line.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      record('page-trouble', exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    line.on('Page.javascriptDialogOpening', () => {
      void line.send('Page.handleJavaScriptDialog', { accept: false });
    });
    line.on('Page.windowOpen', ({ url }) => {
      const { action } = this.#open({ url });
      record('window-open', url, action);
      if (action !== 'deny') notEmulated('a window opened by a page');
    });
  }
}

/** A page that did not come up hears nothing; whoever waits for it to load is told. */
function nobody(): undefined {}
