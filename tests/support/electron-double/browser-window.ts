import { app, theBrowser } from './app.ts';
import { cancelable, Emitter, notEmulated, record, strict } from './report.ts';
import { WebContentsDouble } from './web-contents.ts';

interface WebPreferences extends Record<string, unknown> {
  readonly session?: object;
  readonly preload?: string;
}
interface WindowOptions extends Record<string, unknown> {
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

/** What the double does whatever is asked for; asking for less is refused. */
const always = {
  ...{ sandbox: true, contextIsolation: true, webSecurity: true },
  ...{ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
  ...{ webviewTag: false },
};
const windows = new Set<BrowserWindowDouble>();

/** A `BrowserWindow`: a page that is, as far as the app can tell, shown or not. */
export class BrowserWindowDouble extends Emitter {
  readonly webContents: object;
  readonly #contents: WebContentsDouble;
  readonly #title: string;
  #isVisible: boolean;
  #isDestroyed = false;

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', ['close', 'closed', 'page-title-updated']);
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of Object.entries(always)) {
      if ((preferences[name] ?? value) !== value) notEmulated(`${name}: ${String(!value)}`);
    }
    const { session, preload } = preferences;
    record('new BrowserWindow', {
      ...options,
      webPreferences: { ...preferences, session: typeof session },
    });
    this.#title = options.title ?? '';
    this.#isVisible = options.show !== false;
    this.#contents = new WebContentsDouble(
      theBrowser(),
      session ?? notEmulated('a window in the default session'),
      preload ?? notEmulated('a window without preload'),
    );
    this.webContents = this.#contents.outer;
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    return strict('BrowserWindow', this);
  }

  static getAllWindows(): readonly BrowserWindowDouble[] {
    return [...windows];
  }

  /** For tests: the page of Chromium behind this window. */
  get targetId(): string | undefined {
    return this.#contents.targetId;
  }

  /** For tests: the session of its page, as the app handed it in. */
  get session(): object {
    return this.#contents.session;
  }

  loadURL(address: string): Promise<void> {
    return this.#contents.loadURL(address);
  }

  show(): void {
    this.#isVisible = true;
    record('BrowserWindow.show');
    this.#contents.show();
  }

  hide(): void {
    this.#isVisible = false;
    record('BrowserWindow.hide');
  }

  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getTitle(): string {
    return this.#title;
  }

  /** As a person closes it. */
  close(): void {
    const event = cancelable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    void this.#contents.destroy().then(() => {
      this.emit('closed');
      if (windows.size === 0 && !app.emit('window-all-closed')) app.quit();
    });
  }
}
