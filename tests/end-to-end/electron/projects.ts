import type { Project } from '@playwright/test';
import type { Runtime } from '#tests/support/electron/electron-door.ts';

export interface ElectronOptions {
  readonly runtime: Runtime;
}
const testMatch = /end-to-end[\\/]electron[\\/][\w-]+\.spec\.ts$/;

/** A test may start an app of its own, which takes its time on a busy machine. */
const timeout = 150_000;

/** The same tests on the stand-in and on the real binary. One app at a time each. */
export const electronProjects: Project<object, ElectronOptions>[] = [
  { name: 'electron-double', testMatch, timeout, use: { runtime: 'double' } },
  { name: 'electron', testMatch, timeout, use: { runtime: 'real' } },
];
