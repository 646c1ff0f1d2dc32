import { app, theBrowser } from './app.ts';
import { cancelable, Emitter, notEmulated, record, strict } from './report.ts';
import { WebContentsDouble } from './web-contents.ts';

interface WebPreferences extends Record<string, unknown> {
  readonly session?: object;
  readonly preload?: string;
}
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface WindowOptions extends Partial<Bounds>, Record<string, unknown> {
  readonly show?: boolean;
  readonly kiosk?: boolean;
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
const events = [
  ...['close', 'closed', 'page-title-updated', 'leave-full-screen', 'minimize', 'app-command'],
];

/** A `BrowserWindow`: a page that is, as far as the app can tell, shown or not. */
export class BrowserWindowDouble extends Emitter {
  readonly webContents: object;
  readonly #contents: WebContentsDouble;
  readonly #title: string;
  #isKiosk: boolean;
  #bounds: Bounds;
  #isVisible: boolean;
  #isDestroyed = false;

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', events);
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
      preload,
    );
    this.webContents = this.#contents.outer;
    this.#isKiosk = options.kiosk === true;
    this.#bounds = { x: 0, y: 0, width: 1280, height: 900, ...boundsIn(options) };
    windows.add(this);
    const outer = strict('BrowserWindow', this);
    this.#contents.on('app-command', (event, command) => this.emit('app-command', event, command));
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, outer);
    return outer;
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

  showInactive(): void {
    this.#isVisible = true;
    record('BrowserWindow.showInactive');
  }

  setKiosk(isOn: boolean): void {
    this.#isKiosk = isOn;
    record('BrowserWindow.setKiosk', isOn);
  }

  isKiosk(): boolean {
    return this.#isKiosk;
  }

  restore(): void {
    record('BrowserWindow.restore');
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  setBounds(bounds: Bounds): void {
    this.#bounds = bounds;
    record('BrowserWindow.setBounds', bounds);
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

function boundsIn({ x, y, width, height }: WindowOptions): Partial<Bounds> {
  const given = Object.entries({ x, y, width, height }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
