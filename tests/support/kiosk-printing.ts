import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { createClient } from '#shared/contract/client.ts';
import { machineContract } from '#shared/contract/kiosk.ts';
import { queueName, startCups, type Cups } from './cups.ts';
import { openBridgeContract } from './electron/bridge-contract.ts';
import type { DesktopApp } from './electron/desktop-app.ts';
import { launchDouble } from './electron/launch-double.ts';
import { nextPage } from './electron/next-page.ts';
import { startKioskPortal } from './electron/kiosk-portal.ts';
import type { PrintCase } from './print-cases.ts';
import { readTexts } from './texts.ts';

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
  /** What the receipt says of paper, in Japanese; empty where it says nothing. */
  readonly receipt: string;
}

export async function startPrintingKiosk(paper = 'A4'): Promise<PrintingKiosk> {
  const [cups, portal] = await Promise.all([startCups(), startKioskPortal()]);
  const settings = portal.settings({}, { printer: { name: queueName, paper } });
  const env = { ...portal.env, CUPS_SERVER: cups.socket };
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

/** The text of pages that came out, as poppler finds it. */
export function textsOf(files: readonly string[]): readonly string[] {
  return files.map((file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
}

/** Prints what the kiosk shows, with the printer of the case, and ends the visit. */
export async function runCase({ app, cups }: PrintingKiosk, one: PrintCase): Promise<CaseResult> {
  await one.prepare(cups);
  const earlier = cups.received();
  const page = await app.shownPage();
  const machine = machineOf(page);
  await machine.tellVisit({ isOn: true });
  const outcome = await machine.print({ paper: 'slip' });
  const came = cups.received().filter((file) => !earlier.includes(file));
  void machine.endVisit({ reason: 'end', language: 'ja' }).catch(() => undefined);
  const next = await nextPage(app, page);
  await next.locator('.room .when dd').nth(2).waitFor();
  const [, , , receipt = ''] = await next.locator('.room .when dd').allInnerTexts();
  const code = outcome.ok ? 'printed' : outcome.failure.code;
  return { code, texts: textsOf(came), receipt };
}

/** Whether the receipt says of paper what is right then. */
export function isReceipt(told: string, { receipt }: PrintCase): boolean {
  return receipt ? texts.like(`goodbye.paper.${receipt}`).test(told) : told === '';
}
const texts = readTexts('ja');
