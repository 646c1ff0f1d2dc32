import { readFileSync } from 'node:fs';
import type { Insight } from '#tests/support/electron-double/run.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';

/** A process that is broken, and what is expected: the visit is wiped, or goes on undisturbed. */
export interface Target {
  readonly name: string;
  readonly visit: 'wiped' | 'goes on';
  readonly pid: (found: Found) => number | undefined;
}

/** The processes of a running kiosk. */
export interface Found {
  readonly main: number;
  /** Chromium's first process; in Electron it is main. */
  readonly browser: number;
  readonly page: number;
  readonly visit: number;
  readonly standbyPage: number | undefined;
  readonly standbyVisit: number | undefined;
  readonly keyStore: number | undefined;
  readonly gpu: number | undefined;
  readonly network: number | undefined;
  readonly storage: number | undefined;
}

/** Printing has no process of its own, and without the zygotes of Chromium no page ever comes up. */
export const targets: readonly Target[] = [
  { name: 'main', visit: 'wiped', pid: ({ main }) => main },
  { name: 'page', visit: 'wiped', pid: ({ page }) => page },
  { name: 'visit process', visit: 'wiped', pid: ({ visit }) => visit },
  { name: 'standby page', visit: 'goes on', pid: ({ standbyPage }) => standbyPage },
  { name: 'standby visit', visit: 'goes on', pid: ({ standbyVisit }) => standbyVisit },
  { name: 'key store helper', visit: 'goes on', pid: ({ keyStore }) => keyStore },
  { name: 'Chromium: browser', visit: 'wiped', pid: ({ browser }) => browser },
  { name: 'Chromium: GPU', visit: 'wiped', pid: ({ gpu }) => gpu },
  { name: 'Chromium: network', visit: 'wiped', pid: ({ network }) => network },
  { name: 'Chromium: storage', visit: 'wiped', pid: ({ storage }) => storage },
];

/** Throws where no pair is shown. */
export async function findProcesses(app: DoubleApp): Promise<Found> {
  const { pages, metrics, browser } = await app.insideDouble(look);
  const visits = metrics.filter(({ name }) => name === 'Genkan visit').map(({ pid }) => pid);
  // A pair is opened when the one before it is shown, so the shown one is the oldest.
  const [visit, standbyVisit] = visits.toSorted((one, other) => startOf(one) - startOf(other));
  const page = pages.find(({ isShown }) => isShown)?.pid;
  const standbyPage = pages.find(({ isShown }) => !isShown)?.pid;
  if (!page || !visit) throw new Error('no pair is shown');
  const service = (begin: string) =>
    metrics.find(({ serviceName = '' }) => serviceName.startsWith(begin))?.pid;
  return {
    ...{ main: app.pid, browser, page, visit, standbyPage, standbyVisit },
    keyStore: metrics.find(({ name }) => name === 'Genkan key store')?.pid,
    gpu: metrics.find(({ type }) => type === 'GPU')?.pid,
    ...{ network: service('network.'), storage: service('storage.') },
  };
}

function look({ app, BrowserWindow, theBrowser }: Insight) {
  return {
    pages: BrowserWindow.getAllWindows().map((window) => ({
      isShown: window.isVisible(),
      // The double's own contents have this.
      pid: (window.webContents as { getOSProcessId(): number }).getOSProcessId(),
    })),
    metrics: app.getAppMetrics(),
    browser: theBrowser().pid,
  };
}

/** Whether it is there and runs; one that nobody has buried yet is not. */
export function isAlive(pid: number): boolean {
  const state = statOf(pid)[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** Field 22 of /proc/<pid>/stat: clock ticks from the system's start to the process's. */
function startOf(pid: number): number {
  return Number(statOf(pid)[19] ?? 0);
}

/** What stands behind the name: state first. */
function statOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(') ') + 2).split(' ');
  } catch {
    return [];
  }
}
