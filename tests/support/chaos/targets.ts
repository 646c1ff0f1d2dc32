import { readFileSync } from 'node:fs';
import type { Insight } from '#tests/support/electron-double/run.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';

/** A process that is broken, and what is expected: the visit is over, or nobody notices. */
export interface Target {
  readonly name: string;
  readonly expects: 'wiped' | 'undisturbed';
  readonly pid: (found: Found) => number | undefined;
}

/** The processes of a running kiosk. */
export interface Found {
  readonly main: number;
  readonly page: number;
  readonly visit: number;
  readonly standbyPage: number | undefined;
  readonly standbyVisit: number | undefined;
  readonly keyStore: number | undefined;
  readonly gpu: number | undefined;
  readonly network: number | undefined;
}

export const targets: readonly Target[] = [
  { name: 'main', expects: 'wiped', pid: ({ main }) => main },
  { name: 'page', expects: 'wiped', pid: ({ page }) => page },
  { name: 'visit process', expects: 'wiped', pid: ({ visit }) => visit },
  { name: 'standby page', expects: 'undisturbed', pid: ({ standbyPage }) => standbyPage },
  { name: 'standby visit', expects: 'undisturbed', pid: ({ standbyVisit }) => standbyVisit },
  { name: 'key store helper', expects: 'undisturbed', pid: ({ keyStore }) => keyStore },
  { name: 'GPU process', expects: 'wiped', pid: ({ gpu }) => gpu },
  { name: 'network service', expects: 'wiped', pid: ({ network }) => network },
];

/** Throws where no pair is shown. */
export async function findProcesses(app: DoubleApp): Promise<Found> {
  const { pages, visits, keyStore, helpers } = await app.insideDouble(look);
  // A pair is opened when the one before it is shown, so the shown one is the oldest.
  const [visit, standbyVisit] = visits.toSorted((one, other) => startOf(one) - startOf(other));
  const page = pages.find(({ isShown }) => isShown)?.pid;
  const standbyPage = pages.find(({ isShown }) => !isShown)?.pid;
  if (!page || !visit) throw new Error('no pair is shown');
  const ofWords = (words: string) => helpers.find((pid) => wordsOf(pid).includes(words));
  const gpu = ofWords('--type=gpu-process');
  const network = ofWords('network.mojom.NetworkService');
  return { main: app.pid, page, visit, standbyPage, standbyVisit, keyStore, gpu, network };
}

async function look({ app, BrowserWindow, theBrowser }: Insight) {
  const utilities = app.getAppMetrics();
  return {
    pages: BrowserWindow.getAllWindows().map((window) => ({
      isShown: window.isVisible(),
      // The double's own contents have this.
      pid: (window.webContents as { getOSProcessId(): number }).getOSProcessId(),
    })),
    visits: utilities.filter(({ name }) => name === 'Genkan visit').map(({ pid }) => pid),
    keyStore: utilities.find(({ name }) => name === 'Genkan key store')?.pid,
    helpers: await theBrowser().helpers(),
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

function wordsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
