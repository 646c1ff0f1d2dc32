import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { verifierPlace } from '#electron/services/staff-pin/places.ts';
import { makeVerifier } from '#electron/services/staff-pin/verifier.ts';
import { queueName, startCups, type Cups } from '#tests/support/cups.ts';
import { startKioskPortal, type KioskPortal } from '#tests/support/electron/kiosk-portal.ts';
import { launchDouble, type DoubleApp } from '#tests/support/electron/launch-double.ts';
import { openManagedDisplay, type ManagedDisplay } from './display.ts';
import { usual, type KioskKind } from './kiosk-kinds.ts';
import { openSmallDisk, type SmallDisk } from './small-disk.ts';

/** The page that is shown now, and a line of its own to it. */
export interface Shown {
  readonly page: Page;
  readonly line: CDPSession;
}

/** A kiosk that has just started, over a whole display. */
export interface Stage {
  readonly ground: Ground;
  readonly app: DoubleApp;
  /** Where this kiosk keeps what lasts, if that is a disk that can be filled. */
  readonly disk: SmallDisk | undefined;
  readonly shown: () => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** What several kiosks are started on, one after the other: display, portal and folders. */
export interface Ground {
  readonly display: ManagedDisplay;
  readonly portal: KioskPortal;
  readonly cups: Cups;
  /** Everything that the app or Chromium writes to is under it, by HOME and TMPDIR. */
  readonly folder: string;
  readonly start: (kiosk?: KioskKind, folder?: string) => Promise<Stage>;
  readonly close: () => Promise<void>;
}

/** The PIN of this kiosk's staff. */
export const staffPin = '40718293';

/** Long enough that nothing runs out under the robot, but the quiet before the question. */
const limits = {
  ...{ idleSeconds: 15, phoneIdleSeconds: 900, questionSeconds: 120 },
  ...{ visitMinutes: 120, receiptSeconds: 60 },
};

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-robot-'));
  for (const name of ['home', 'home/Downloads', 'tmp', 'run']) {
    mkdirSync(path.join(folder, name), { mode: 0o700 });
  }
  const display = await openManagedDisplay(folder);
  const portal = await startKioskPortal();
  const verifier = await makeVerifier(staffPin);
  writeFileSync(verifierPlace(portal.settings()), JSON.stringify(verifier), { mode: 0o600 });
  const cups = await startCups();
  cups.queue('prints');
  const ground: Ground = {
    ...{ display, portal, cups, folder },
    start: (kiosk = usual, product = 'out/kiosk') => startOn(ground, kiosk, product),
    async close() {
      await cups.close();
      await portal.close();
      await display.close();
      endSpeech(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return ground;
}

async function startOn(ground: Ground, kiosk: KioskKind, product: string): Promise<Stage> {
  const disk = kiosk.hasSmallDisk ? openSmallDisk() : undefined;
  const app = launchDouble({
    folder: product,
    args: [`--settings=${settingsOf(ground, kiosk)}`],
    env: { ...envOn(ground), ...kiosk.env, ...(disk && { GENKAN_STATE: disk.folder }) },
  });
  let last: Shown | undefined;
  return {
    ...{ ground, app, disk },
    async shown() {
      if (last && !last.page.isClosed()) return last;
      const page = await app.shownPage();
      last = { page, line: await page.context().newCDPSession(page) };
      return last;
    },
    close: async () => {
      await app.close();
      disk?.close();
    },
  };
}

function settingsOf({ portal }: Ground, kiosk: KioskKind): string {
  const printer = { name: queueName, paper: 'A4' };
  return portal.settings(kiosk.portal, { limits, printer, ...kiosk.rest });
}

function envOn({ display, portal, cups, folder }: Ground): Readonly<Record<string, string>> {
  const home = path.join(folder, 'home');
  return {
    ...portal.env,
    ...{ DISPLAY: display.name, ELECTRON_DOUBLE_HEADED: '1', HOME: home },
    ...{ XDG_RUNTIME_DIR: path.join(folder, 'run'), TMPDIR: path.join(folder, 'tmp') },
    XDG_DOWNLOAD_DIR: path.join(home, 'Downloads'),
    CUPS_SERVER: cups.socket,
  };
}

/** The voices of this computer: Chromium starts them when it likes to, and leaves them behind. */
export function endSpeech(folder: string): void {
  const file = path.join(folder, 'run', 'speech-dispatcher', 'pid', 'speech-dispatcher.pid');
  if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
}
