import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { leftBehind } from '#tests/support/audit/left-behind.ts';
import type { Insight } from '#tests/support/electron-double/run.ts';
import { ownState } from './own-state.ts';
import { until, type DesktopApp, type LaunchOptions } from './desktop-app.ts';

/** What only the double can be asked: everything that the app asked Electron for. */
export interface DoubleApp extends DesktopApp {
  /** What the function needs from outside itself is handed in. */
  readonly insideDouble: <T, A = undefined>(
    ask: (insight: Insight, given: A) => T | Promise<T>,
    given?: A,
  ) => Promise<T>;
}

const runner = path.resolve('tests/support/electron-double/run.ts');

/** Starts a built product on the double. */
export function launchDouble({ folder, args = [], env = {} }: LaunchOptions): DoubleApp {
  const state = ownState();
  const bus = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  const own = { NODE_OPTIONS: '', XDG_SESSION_TYPE: 'x11', ...bus, ...state.env };
  const child = spawn(process.execPath, [runner, mainOf(folder), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    // The kiosk keeps nothing in the key store of whoever runs the tests.
    env: { ...process.env, ...own, ...env },
  });
  const output = collect(child);
  child.once('close', () => {
    const left = leftBehind(state.env.GENKAN_STATE, output.text);
    state.remove();
    // In a worker of Playwright what nobody catches fails the test that is on.
    if (left.length > 0) throw new Error(`words of a visitor were left behind: ${left.join(', ')}`);
  });
  // The first argument of `exit` is the code.
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const gone = ended.then((code) => `the app ended with ${code ?? 'a signal'}: ${output.text}`);
  const insideDouble = asker(child, gone);
  let browser: Browser | undefined;
  return {
    pid: child.pid ?? 0,
    insideDouble,
    // The double's own names are those of Electron; what it lacks it refuses by name.
    inside: insideDouble as unknown as DesktopApp['inside'],
    async shownPage() {
      const { targetId, url } = await until(() => insideDouble(shown));
      browser ??= await chromium.connectOverCDP(url);
      const attached = browser;
      return until(() => pageOf(attached, targetId).catch(() => undefined));
    },
    output: () => output.text,
    ended,
    async close() {
      child.kill('SIGTERM');
      await browser?.close().catch(() => undefined);
      return ended;
    },
  };
}

function mainOf(folder: string): string {
  // Written by the build, with the name of the main file.
  const { main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly main: string;
  };
  return path.resolve(folder, main);
}

function collect({ stdout, stderr }: ChildProcess): { text: string } {
  const output = { text: '' };
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (bytes: Buffer) => (output.text += bytes.toString()));
  }
  return output;
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

function asker(child: ChildProcess, over: Promise<string>): DoubleApp['insideDouble'] {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  child.on('message', (message) => {
    // The runner sends these and nothing else.
    const reply = message as Reply;
    waiting.get(reply.id)?.(reply);
  });
  return async <T, A>(ask: (insight: Insight, given: A) => T | Promise<T>, given?: A) => {
    const id = (last += 1);
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const gone = over.then((error): Reply => ({ id, error }));
    if (child.connected) child.send({ id, source: String(ask), arg: given }, () => undefined);
    const { value, error } = await Promise.race([replied, gone]);
    if (error !== undefined) throw new Error(error);
    // The function's own result, carried over by structured clone.
    return value as T;
  };
}

function shown({ BrowserWindow, theBrowser }: Insight) {
  const targetId = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.targetId;
  return targetId === undefined ? undefined : { targetId, url: theBrowser().url };
}

/** Each page is asked once: one that has crashed answers no more. */
const idOf = new WeakMap<Page, Promise<string>>();

async function pageOf(browser: Browser, targetId: string): Promise<Page | undefined> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const known = idOf.get(page) ?? askId(page);
    idOf.set(page, known);
    if ((await known) === targetId) return page;
  }
  return undefined;
}

async function askId(page: Page): Promise<string> {
  const line = await page.context().newCDPSession(page);
  const { targetInfo } = await line.send('Target.getTargetInfo');
  return targetInfo.targetId;
}
