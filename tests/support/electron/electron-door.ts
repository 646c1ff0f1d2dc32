import { expect, test as base, type Page } from '@playwright/test';
import { findRuntime } from '#build/starting/runtime.ts';
import type { DesktopApp, LaunchOptions, RunningApp } from './desktop-app.ts';
import { launchDouble, type DoubleApp } from './launch-double.ts';
import { launchElectron, runElectron } from './launch-electron.ts';

export type Runtime = 'double' | 'real';

export interface WorkerParts {
  /** Set by the project. */
  readonly runtime: Runtime;
  /** The practice app in its window; tests of one worker share it, each with a visit of its own. */
  readonly desktop: DesktopApp;
}

export interface TestParts {
  readonly gate: undefined;
  /** The page that is shown by the shared app. */
  readonly page: Page;
  /** An app of the test's own, for a test that ends visits. */
  readonly ownDesktop: DesktopApp;
}

/** The app in its window. Where the real binary is missing, its tests are skipped and say so. */
export const test = base.extend<TestParts, WorkerParts>({
  runtime: ['double', { option: true, scope: 'worker' }],
  gate: [
    async ({ runtime }, use) => {
      const missing = missingRuntime(runtime);
      if (missing && process.env['REQUIRE_ELECTRON'] === '1') throw new Error(missing);
      test.skip(missing !== undefined, missing ?? '');
      await use(undefined);
    },
    { auto: true },
  ],
  desktop: [
    async ({ runtime }, use) => {
      const app = await launch(runtime, { folder: 'out/practice' });
      await use(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
  ownDesktop: async ({ runtime }, use) => {
    const app = await launch(runtime, { folder: 'out/practice' });
    await use(app);
    await expectNoTrouble(app);
    await app.close();
  },
  page: async ({ desktop }, use) => {
    await use(await desktop.shownPage());
  },
});

/** No page has broken its policy or thrown what nobody caught; seen on the double only. */
export async function expectNoTrouble(app: DesktopApp): Promise<void> {
  const troubles = await asDouble(app)?.insideDouble(({ calls }) =>
    calls.filter(({ api }) => ['page-trouble', 'request-let-out'].includes(api)),
  );
  expect(troubles ?? []).toEqual([]);
}

/** Starts a built product. */
export async function launch(runtime: Runtime, options: LaunchOptions): Promise<DesktopApp> {
  const program = findRuntime();
  if (runtime === 'double') return launchDouble(options);
  if (!program) throw new Error(missingRuntime(runtime));
  return launchElectron(program, options);
}

/** Starts a built product that is expected to end by itself. */
export function runToEnd(runtime: Runtime, options: LaunchOptions): RunningApp {
  const program = findRuntime();
  if (runtime === 'double') return launchDouble(options);
  if (!program) throw new Error(missingRuntime(runtime));
  return runElectron(program, options);
}

/** What only the double can tell; nothing on real Electron. */
export function asDouble(app: DesktopApp): DoubleApp | undefined {
  return 'insideDouble' in app ? (app as DoubleApp) : undefined; // only the double has it
}

function missingRuntime(runtime: Runtime): string | undefined {
  if (runtime === 'double' || findRuntime()) return undefined;
  return 'NOT RUN ON REAL ELECTRON: no binary here (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH)';
}
