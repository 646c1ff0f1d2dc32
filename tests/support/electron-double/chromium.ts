import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOnScreen, screenSwitches } from './screen-window.ts';

export interface Chromium {
  readonly pid: number;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Without a spare renderer, a new process belongs to the page that was just opened. */
const features = ['SpareRendererForSitePerProcess', 'Translate', 'MediaRouter'];
const fixedSwitches = [
  '--remote-debugging-port=0',
  // Never answered; but its end of file ends Chromium together with this process.
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--disable-extensions', '--disable-default-apps', '--disable-dev-shm-usage'],
  ...['--disable-gpu', '--hide-scrollbars', '--mute-audio', '--password-store=basic'],
  '--use-mock-keychain',
  // As Electron has it: no zoom by fingers, no way back by a swipe.
  ...['--disable-pinch', '--overscroll-history-navigation=0'],
  '--window-size=1280,900',
  `--disable-features=${features.join(',')}`,
];

/** Starts a Chromium of its own, with a profile of its own. */
export async function startChromium(switches: readonly string[]): Promise<Chromium> {
  const profile = mkdtempSync(path.join(tmpdir(), 'electron-double-'));
  const program = process.env['ELECTRON_DOUBLE_CHROMIUM'] ?? '/usr/bin/chromium';
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    // In Electron it is one process with main: it never outlives that, not even where it is stopped.
    'setpriv',
    [
      ...['--pdeathsig', 'KILL', '--', program],
      ...fixedSwitches,
      ...(isOnScreen ? screenSwitches : ['--headless=new']),
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      ...switches,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: realClock() },
  );
  const gone = once(child, 'exit');
  const url = await Promise.race([
    readAddress(child),
    gone.then(() => Promise.reject(new Error('Chromium ended before it listened'))),
  ]);
  return {
    pid: child.pid ?? 0,
    url,
    async close() {
      child.kill('SIGTERM');
      const late = sleep(3_000, 'late', { ref: false });
      if ((await Promise.race([gone, late])) === 'late') child.kill('SIGKILL');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** A clock that a test sets (libfaketime) is the app's alone: this Chromium does not start with it. */
function realClock(): NodeJS.ProcessEnv {
  return { ...process.env, LD_PRELOAD: undefined };
}

function readAddress({ stderr }: ChildProcess): Promise<string> {
  let heard = '';
  return new Promise((resolve) => {
    stderr?.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(heard);
      if (found?.[1]) resolve(found[1]);
    });
  });
}
