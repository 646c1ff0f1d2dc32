import type { Project } from '@playwright/test';
import type { Runtime } from '#tests/support/electron/electron-door.ts';

export interface ElectronOptions {
  readonly runtime: Runtime;
}
const testMatch = /end-to-end[\\/]electron[\\/][\w-]+\.spec\.ts$/;

/** The same tests on the stand-in and on the real binary. One app at a time each. */
export const electronProjects: Project<object, ElectronOptions>[] = [
  { name: 'electron-double', testMatch, use: { runtime: 'double' } },
  { name: 'electron', testMatch, use: { runtime: 'real' } },
];
