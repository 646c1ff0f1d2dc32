import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { createClient } from '#shared/contract/client.ts';
import { machineContract } from '#shared/contract/kiosk.ts';
import { queueName, startCups, type Cups } from './cups.ts';
import { openBridgeContract } from './electron/bridge-contract.ts';
import type { DesktopApp } from './electron/desktop-app.ts';
import { launchDouble } from './electron/launch-double.ts';
import { startKioskPortal } from './electron/kiosk-portal.ts';
import type { PrintCase } from './print-cases.ts';

/** The built kiosk on the double, with a CUPS of its own behind it. */
export interface PrintingKiosk {
  readonly app: DesktopApp;
  readonly cups: Cups;
  readonly close: () => Promise<void>;
}

/** What a case came to. */
export interface CaseResult {
  readonly code: string;
  /** The text of what came out meanwhile, as poppler finds it. */
  readonly texts: readonly string[];
}

export async function startPrintingKiosk(): Promise<PrintingKiosk> {
  const [cups, portal] = await Promise.all([startCups(), startKioskPortal()]);
  const settings = portal.settings({}, { printer: { name: queueName } });
  const env = { CUPS_SERVER: cups.socket };
  const app = launchDouble({ folder: 'out/kiosk', args: [`--settings=${settings}`], env });
  return {
    ...{ app, cups },
    async close() {
      await app.close();
      await portal.close();
      await cups.close();
    },
  };
}

export function machineOf(page: Page) {
  return createClient('machine', machineContract, openBridgeContract(page).transport).machine;
}

/** Prints what the kiosk shows, with the printer of the case. */
export async function runCase({ app, cups }: PrintingKiosk, one: PrintCase): Promise<CaseResult> {
  await one.prepare(cups);
  const earlier = cups.received();
  const outcome = await machineOf(await app.shownPage()).print({ paper: 'slip' });
  const came = cups.received().filter((file) => !earlier.includes(file));
  const texts = came.map((file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
  return { code: outcome.ok ? 'printed' : outcome.failure.code, texts };
}
