import { defineConfig } from '@playwright/test';
import { launchOptions } from '#tests/support/chromium.ts';
import { electronProjects, type ElectronOptions } from '#tests/end-to-end/electron/projects.ts';

/**
 * End-to-end tests through each door. `electron-double` runs the built main, visit and preload on a
 * stand-in for Electron; `electron` runs the same tests on the real binary, where it is there.
 */
export default defineConfig<object, ElectronOptions>({
  testDir: 'tests/end-to-end',
  outputDir: 'test-results/end-to-end',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['./tests/support/electron/loud-skip.ts'],
    ['json', { outputFile: 'test-results/end-to-end.json' }],
  ],
  use: { launchOptions },
  projects: [
    { name: 'browser-door', testMatch: /end-to-end[\\/](?:stories[\\/])?[\w-]+\.spec\.ts$/ },
    ...electronProjects,
  ],
});
