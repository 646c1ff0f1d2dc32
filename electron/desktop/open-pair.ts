import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannelMain, type BrowserWindow, type WebContents } from 'electron';
import type { Prove } from '#electron/portal/prove.ts';
import type { Step } from '#electron/services/audit/steps.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { watchHeart } from '#electron/services/recovery/heartbeat.ts';
import { every } from '#electron/services/timer.ts';
import type { QueueKeeper } from '#electron/services/queue-keeper.ts';
import { openVisitPrinting } from '#electron/services/visit-printing.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import { breakOf } from './crash-kinds.ts';
import { pageAddress, type Pages } from './pages.ts';
import type { Pair } from './pair.ts';
import { queueOf } from './printer.ts';
import type { Rule } from './rules/rule.ts';
import { servePages } from './session.ts';
import { startVisitProcess, type VisitProcess } from './visit-process.ts';
import { waitedMs } from './waited.ts';
import { openWindow, type Product } from './window.ts';
import { endOfPair } from './wipe/end-of-pair.ts';
import type { Partition } from './wipe/partitions.ts';

export interface PairOptions {
  readonly product: Product;
  /** Folder of the built product: preload.cjs, visit.cjs. */
  readonly folder: string;
  readonly pages: Pages;
  /** The page's session. */
  readonly partition: Partition;
  /** What its window is locked with. */
  readonly rules: readonly Rule[];
  /** What the visit process starts with. */
  readonly visitStart: unknown;
  /** Makes the proofs of this visit. */
  readonly prove: Prove;
  /** Undefined: the kiosk has none. */
  readonly printer: PrinterSettings | undefined;
  /** Undefined where there is no printer. */
  readonly keeper: QueueKeeper | undefined;
  /** Hears how the calls of the visit ended. */
  readonly onStep: (step: Step) => void;
}

/** Channels from main to the preload. */
const channels = { port: 'visit', push: 'push', beat: 'beat' } as const;

/** Opens a window that is not shown yet and the process behind it; main keeps no end of their port. */
export function openPair(options: PairOptions): Omit<Pair, 'record'> {
  const { folder, visitStart: start, onStep, prove } = options;
  const window = windowOf(options);
  const page = window.webContents;
  const { port1, port2 } = new MessageChannelMain();
  const file = path.join(folder, 'visit.cjs');
  const visit = startVisitProcess(file, { start, port: port1, onStep, prove });
  const { heart, broken, drawn, beat } = listenTo(page, visit);
  const life = lifeOf(window);
  const comeUp = async () => {
    await Promise.all([window.loadURL(pageAddress).then(life.learn), visit.started]);
    page.postMessage(channels.port, null, [port2]);
    await drawn;
  };
  return {
    ready: Promise.race([comeUp(), broken.then(failed)]),
    show: () => window.show(),
    push: (push) => life.whileOn(() => page.send(channels.push, push)),
    ...printingOf(page, options),
    isPage: (sender) => sender === page,
    onBroken: (listener) => void broken.then((kind) => life.whileOn(() => listener(kind))),
    ...{ onPerson: visit.onPerson, beat },
    // It ends what there is, and closes; the process itself goes on.
    closeVisit: () => void visit.endSession(),
    ...endOfPair({ window, visit, heart, pagePid: life.pid, onEnd: life.end }),
    clearPartition: options.partition.clear,
  };
}

/** The page's process, learned when it has loaded or else at its end, and whether that has come. */
function lifeOf(window: BrowserWindow) {
  let [pid, isEnding] = [0, false];
  const learn = () => {
    if (pid === 0 && !window.isDestroyed()) pid = window.webContents.getOSProcessId();
  };
  const end = () => {
    learn();
    isEnding = true;
  };
  const whileOn = (act: () => void) => {
    if (!isEnding) act();
  };
  return { learn, end, whileOn, pid: () => pid };
}

/**
 * How the two break, and when the page has drawn its first screen. It is asked over the bridge in its own
 * process, where a hang is heard.
 */
function listenTo(page: WebContents, visit: VisitProcess) {
  const broken = Promise.withResolvers<BreakKind>();
  page.once('render-process-gone', (_event, { reason }) => broken.resolve(breakOf(reason)));
  void visit.broken.then(broken.resolve);
  const onSilent = () => broken.resolve('hang');
  const waited = () => waitedMs(page.getOSProcessId());
  const heart = watchHeart({ every, ask: () => page.send(channels.beat), onSilent, waited });
  const drawn = Promise.withResolvers<undefined>();
  const beat = () => {
    drawn.resolve(undefined);
    heart.beat();
  };
  return { heart, broken: broken.promise, drawn: drawn.promise, beat };
}

function windowOf({ product, folder, pages, rules, partition: { session } }: PairOptions) {
  servePages(session, pages);
  return openWindow({ product, session, rules, preload: path.join(folder, 'preload.cjs') });
}

function printingOf(page: WebContents, { printer, keeper }: PairOptions) {
  const queue = printer && queueOf(page, printer);
  const { print, close } = openVisitPrinting({ queue, keeper, wait: sleep });
  return { print, clearPaper: close };
}

function failed(): never {
  throw new Error('The page or its process ended while it came up');
}
