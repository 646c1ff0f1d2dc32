import type * as Electron from 'electron';
import type { Page } from '@playwright/test';

/** Electron's main module, as far as tests look into it; the double has the same. */
export type ElectronInside = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'session'>;

/** A started app, as a terminal sees it. */
export interface RunningApp {
  readonly pid: number;
  /** What the app wrote to stdout and stderr so far. */
  readonly output: () => string;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
}

/** The app in its window, on the double or on real Electron: one set of tests for both. */
export interface DesktopApp extends RunningApp {
  /** Runs a function in main; it can use nothing from outside itself. */
  readonly inside: <T>(ask: (electron: ElectronInside) => T | Promise<T>) => Promise<T>;
  /** The page of the window that is shown, once one is. */
  readonly shownPage: () => Promise<Page>;
  /** Stops it as the system would, and gives the exit code. */
  readonly close: () => Promise<number | null>;
}

export interface LaunchOptions {
  /** The built product's folder. */
  readonly folder: string;
  readonly args?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Looks again and again until there is something; Electron's own events are no two times the same. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const limit = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > limit) throw new Error('It did not come about within 60 seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
