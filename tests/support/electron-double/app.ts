import { Browser } from './browser.ts';
import path from 'node:path';
import { helperMetrics, watchHelpers } from './helpers.ts';
import { passesForGone } from './kept.ts';
import { utilityMetrics } from './utility-process.ts';
import { cancelable, Emitter, notEmulated, record, strict } from './report.ts';

const ready = Promise.withResolvers<undefined>();
const switches: string[] = [];
let browser: Browser | undefined;
let isEnding = false;

const events = [
  ...['web-contents-created', 'browser-window-created', 'session-created'],
  ...['window-all-closed', 'before-quit', 'quit', 'select-client-certificate', 'login'],
  'child-process-gone',
];

class AppDouble extends Emitter {
  constructor() {
    super('app', events);
  }

  readonly commandLine = strict('app.commandLine', {
    appendSwitch(name: string, value?: string) {
      beforeReady('commandLine.appendSwitch');
      switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    /** As the program was started, as it was added since, or as Electron has chosen by the session. */
    getSwitchValue(name: string): string {
      const begin = `--${name}=`;
      const chosen = `--ozone-platform=${process.env['XDG_SESSION_TYPE'] ?? ''}`;
      const words = [chosen, ...process.argv, ...switches];
      const found = words.findLast((word) => word.startsWith(begin));
      return found?.slice(begin.length) ?? '';
    },
    /** What the app was started with never gets to this Chromium. */
    removeSwitch(name: string) {
      record('app.commandLine.removeSwitch', name);
    },
  });

  /** Electron's own program, started with a folder. */
  readonly isPackaged = false;

  whenReady(): Promise<unknown> {
    return ready.promise;
  }

  enableSandbox(): void {
    beforeReady('enableSandbox');
    record('app.enableSandbox');
  }

  configureHostResolver(options: object): void {
    if (!browser) notEmulated('configureHostResolver before ready');
    record('app.configureHostResolver', options);
  }

  setProxy(config: object): Promise<void> {
    if (!browser) notEmulated('setProxy before ready');
    record('app.setProxy', config);
    return Promise.resolve();
  }

  /** There is no other instance: every test has a double of its own. */
  requestSingleInstanceLock(): boolean {
    record('app.requestSingleInstanceLock');
    return true;
  }

  /** The folder that the app was started from. */
  getAppPath(): string {
    return path.dirname(path.resolve(process.argv[1] ?? ''));
  }

  /** Of Chromium's own only what lasts. */
  getAppMetrics(): readonly {
    readonly pid: number;
    readonly type: string;
    readonly name?: string;
    readonly serviceName?: string;
    readonly memory: { readonly workingSetSize: number };
  }[] {
    const pages = browser?.pages().map((pid) => ({ pid, type: 'Tab' })) ?? [];
    const main = { pid: process.pid, type: 'Browser' };
    const known = [main, ...pages, ...helperMetrics(), ...utilityMetrics()];
    const listed = known.filter(({ pid }) => !passesForGone(pid));
    // How much it is nobody asks here.
    return listed.map((one) => ({ ...one, memory: { workingSetSize: 1_024 } }));
  }

  getVersion(): string {
    return '0.0.0';
  }

  relaunch(): void {
    record('app.relaunch');
  }

  quit(): void {
    const event = cancelable({});
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    if (isEnding) return;
    isEnding = true;
    this.emit('quit', {}, code);
    void Promise.resolve(browser?.close()).finally(() => process.exit(code));
  }
}

/** Without the proxy, for the double's own use. */
const inner = new AppDouble();
export const app = strict('app', inner);

function beforeReady(name: string): void {
  if (browser) throw new Error(`${name} can only be called before app is ready`);
}

export function theBrowser(): Browser {
  return browser ?? notEmulated('a window before app is ready');
}

/**
 * Called once the app's main file has been evaluated: Electron is ready only then, so that a top-level
 * wait for it hangs here as it does there.
 */
export async function becomeReady(): Promise<void> {
  if (isEnding) return;
  if (process.argv.includes('--ozone-platform=headless')) {
    ready.resolve(undefined);
    return;
  }
  if (process.env['ELECTRON_DOUBLE_NO_DISPLAY'] === '1') endWithoutDisplay();
  browser = await Browser.start(switches);
  void browser.connection.closed.then(() => inner.exit(0));
  watchHelpers(browser, (details) => {
    if (!isEnding) inner.emit('child-process-gone', {}, details);
  });
  ready.resolve(undefined);
}

/** As Electron does once the main file has been read, whatever that has begun. */
function endWithoutDisplay(): never {
  process.stderr.write(
    'Missing X server or $DISPLAY\nThe platform failed to initialize. Exiting.\n',
  );
  process.exit(1);
}
