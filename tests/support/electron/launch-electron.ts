import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { _electron } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { isRoot } from '#build/starting/runtime.ts';
import { ownState } from './own-state.ts';
import { until, type DesktopApp, type LaunchOptions, type RunningApp } from './desktop-app.ts';

/** Starts a built product on the real binary. */
export async function launchElectron(
  executablePath: string,
  { folder, args = [], env = {} }: LaunchOptions,
): Promise<DesktopApp> {
  // Chromium refuses to give root a sandbox.
  const switches = isRoot() ? ['--no-sandbox'] : [];
  const state = ownState();
  const electron = await _electron.launch({
    executablePath,
    args: [...switches, folder, ...args],
    env: environment({ ...state.env, ...env }),
  });
  const child = electron.process();
  child.once('exit', state.remove);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => (output.text += bytes.toString()));
  }
  // The first argument of `exit` is the code.
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    inside: (ask) => electron.evaluate(ask),
    shownPage: () =>
      until(async () => {
        for (const page of electron.windows()) {
          const window = await electron.browserWindow(page);
          if (await window.evaluate((shown: BrowserWindow) => shown.isVisible())) return page;
        }
        return undefined;
      }),
    output: () => output.text,
    ended,
    async close() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs the real binary without a debugger until it ends by itself. */
export function runElectron(program: string, { folder, args = [] }: LaunchOptions): RunningApp {
  const switches = isRoot() ? ['--no-sandbox'] : [];
  const state = ownState();
  const child = spawn(program, [...switches, folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(state.env),
  });
  child.once('exit', state.remove);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => (output.text += bytes.toString()));
  }
  // The first argument of `exit` is the code.
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { pid: child.pid ?? 0, ended, output: () => output.text };
}

function environment(own: Readonly<Record<string, string>>): Record<string, string> {
  const given = Object.entries({ ...process.env, ...own });
  return Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
