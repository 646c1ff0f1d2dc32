import { BrowserWindow, type WebContents } from 'electron';
import type { PrinterFacts, PrintQueue } from '#electron/services/printing.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import { clearJobs, jobsSince, knownJobs } from './cups.ts';

/** The one place that prints: what this page shows, without a dialog, to the printer of the settings. */
export function queueOf(page: WebContents, { name, paper }: PrinterSettings): PrintQueue {
  let before: readonly string[] = [];
  return {
    look: () => lookBy(page, name),
    async send() {
      before = await knownJobs(name).catch(() => []);
      return printSilently(page, { name, paper });
    },
    jobs: () => jobsSince(name, before),
    clear: () => clearJobs(name),
  };
}

/** The same look between two prints, by any page that is there. Rejects where there is none. */
export async function lookAtPrinter(name: string): Promise<PrinterFacts | undefined> {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('No page is there yet');
  return lookBy(window.webContents, name);
}

async function lookBy(page: WebContents, name: string): Promise<PrinterFacts | undefined> {
  const printers = await page.getPrintersAsync();
  return factsOf(printers.find((printer) => printer.name === name)?.options);
}

/** Whether the system took the page. */
function printSilently(page: WebContents, { name, paper }: PrinterSettings): Promise<boolean> {
  const options = {
    ...{ silent: true, deviceName: name, pageSize: sizeOf(paper), copies: 1 },
    ...{ color: false, printBackground: false, margins: { marginType: 'default' as const } },
  };
  return new Promise((resolve) => page.print(options, (isTaken) => resolve(isTaken)));
}

/**
 * A roll is printed in pages of this size, in micrometres: its driver cuts it, and feeds what is left
 * empty or not, as it is set up.
 */
const roll = { width: 80_000, height: 297_000 };

function sizeOf(paper: PrinterSettings['paper']) {
  return paper === 'roll-80mm' ? roll : paper;
}

/** IPP's number for a printer that is stopped (RFC 8011 5.4.11). */
const stopped = '5';

/** CUPS tells these as texts; a system that does not tell them is believed to print. */
function factsOf(options: object | undefined): PrinterFacts | undefined {
  if (!options) return undefined;
  const told = (key: string): string | undefined => {
    const value: unknown = Reflect.get(options, key);
    return typeof value === 'string' ? value : undefined;
  };
  const reasons = told('printer-state-reasons') ?? 'none';
  return {
    isStopped: told('printer-state') === stopped,
    isAccepting: told('printer-is-accepting-jobs') !== 'false',
    reasons: reasons.split(',').map((reason) => reason.trim()),
  };
}
