import path from 'node:path';
import { app, Menu } from 'electron';
import type { Machine } from '#electron/app.ts';
import type { Log } from '#electron/services/log.ts';
import { createQueueKeeper, type QueueKeeper } from '#electron/services/queue-keeper.ts';
import { every } from '#electron/services/timer.ts';
import type { Print, VisitEnd } from '#shared/contract/machine.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import type { Arguments } from './arguments.ts';
import { clearJobs } from './cups.ts';
import { openDoor } from './door.ts';
import { guardPages } from './guards.ts';
import { openPair } from './open-pair.ts';
import { readPages } from './pages.ts';
import { prepareSessions } from './session.ts';
import { Visits } from './visits.ts';
import type { Product } from './window.ts';

export interface DesktopOptions {
  readonly product: Product;
  /** Folder of the built product. */
  readonly folder: string;
  /** What every visit process starts with: plain data, nothing of a visitor. */
  readonly visitStart: unknown;
  /** Left out: nothing is ever sent to a printer. */
  readonly printer?: PrinterSettings | undefined;
  readonly createMachine: (
    endVisit: (end: VisitEnd) => Promise<void>,
    print: Print,
  ) => Pick<Machine, 'serve' | 'onPush' | 'close'>;
  readonly log: Log;
}

const exitCodes = { settings: 2, arguments: 3, hopeless: 4, fault: 5 } as const;

/** One sentence for whoever started this, and the end. */
export function endWith(code: keyof typeof exitCodes, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(exitCodes[code]);
}

/** The end of a start with an argument that is not on the list. */
export function refuseArguments(
  { bad, sentence }: Extract<Arguments, { ok: false }>,
  log: Log,
): void {
  log.event('arguments-refused', { argument: bad });
  endWith('arguments', sentence);
}

/** What has to be said before Electron is ready. Where another instance is running, this one ends. */
export function prepareDesktop(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.enableSandbox();
  prepareSessions();
  guardPages();
  // Windows come and go with visits; the program stays until it is stopped.
  app.on('window-all-closed', () => undefined);
  return true;
}

/** Opens the first window with everything behind it. */
export async function openDesktop(options: DesktopOptions): Promise<void> {
  const { product, folder, visitStart, printer, log } = options;
  Menu.setApplicationMenu(null);
  const keeper = await keeperOf(printer);
  const pages = await readPages(path.join(folder, 'page'));
  const visits: Visits = new Visits({
    openPair: () => openPair({ product, folder, pages, visitStart, printer, keeper }),
    clock: Date.now,
    log,
    giveUp: () => endWith('hopeless', 'Genkan cannot open its window.'),
  });
  const machine = options.createMachine((end) => visits.end(end), visits.print);
  machine.onPush((push) => visits.push(push));
  openDoor(machine.serve, visits);
  await visits.start();
  endWell(() => {
    machine.close();
    return visits.close();
  });
}

/** What an earlier run has left in the queue, after a power cut, is taken back before anybody comes. */
async function keeperOf(printer: PrinterSettings | undefined): Promise<QueueKeeper | undefined> {
  if (!printer) return undefined;
  const clear = () => clearJobs(printer.name);
  const keeper = createQueueKeeper(clear, every);
  if ((await clear()) !== 'clear') keeper.keep();
  return keeper;
}

/** Whoever stops the program first ends the visit that is on. */
function endWell(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined;
  app.on('before-quit', (event) => {
    event.preventDefault();
    closing ??= close().finally(() => app.exit(0));
  });
}
