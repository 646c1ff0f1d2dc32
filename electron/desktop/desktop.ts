import path from 'node:path';
import { app } from 'electron';
import { doorRecord } from '#electron/services/audit/door-record.ts';
import { networkRecord } from '#electron/services/audit/network-record.ts';
import { openVisitRecord } from '#electron/services/audit/visit-record.ts';
import type { Audit } from '#electron/services/audit/audit.ts';
import type { Prove } from '#electron/portal/prove.ts';
import type { Log } from '#electron/services/log.ts';
import { createQueueKeeper, type QueueKeeper } from '#electron/services/queue-keeper.ts';
import type { Recovery } from '#electron/services/recovery/recovery.ts';
import { after, every } from '#electron/services/timer.ts';
import type { Wipe } from '#electron/services/visits/wipe.ts';
import type { Print, VisitEnd } from '#shared/contract/machine.ts';
import type { Language } from '#shared/languages.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import type { Arguments } from './arguments.ts';
import { hearCrashes } from './crashes.ts';
import { clearJobs } from './cups.ts';
import { openDoor } from './door.ts';
import { Generation, type GenerationParts } from './generation.ts';
import { openPair } from './open-pair.ts';
import { pagesIn, readPages } from './pages.ts';
import { applyRules } from './rules/apply.ts';
import type { Rule } from './rules/rule.ts';
import { toldAttempts } from './rules/told.ts';
import { openSession } from './session.ts';
import { Visits } from './visits.ts';
import type { Product } from './window.ts';
import { clearClipboard } from './wipe/clear-clipboard.ts';
import type { OwnTemp } from './wipe/own-temp.ts';
import { createPartitions } from './wipe/partitions.ts';

/** What is made anew with other settings. */
export interface DesktopSetup {
  /** What every visit process starts with: plain data, nothing of a visitor. */
  readonly visitStart: unknown;
  /** What the page begins in. */
  readonly language: Language;
  /** What makes the proofs of one visit; each visit gets one of its own. */
  readonly createProver: () => Prove;
  /** Left out: nothing is ever sent to a printer. */
  readonly printer?: PrinterSettings | undefined;
  readonly createMachine: (
    endVisit: (end: VisitEnd) => Promise<void>,
    print: Print,
    tellUse: (isUsed: boolean) => void,
  ) => GenerationParts['machine'];
}

export interface DesktopOptions extends DesktopSetup {
  readonly product: Product;
  /** Folder of the built product. */
  readonly folder: string;
  /** What it was prepared with. */
  readonly rules: readonly Rule[];
  readonly log: Log;
  readonly audit: Audit;
  readonly temp: OwnTemp;
  /** Hears how each visit was wiped. */
  readonly afterWipe: (wipe: Wipe) => void;
  /** Says what follows a break; without it the kiosk always goes on. */
  readonly recovery?: Recovery;
}

export interface Desktop {
  /** Another setup, from the next visit on. */
  readonly renew: (setup: DesktopSetup) => Promise<void>;
}

const exitCodes = { settings: 2, arguments: 3, hopeless: 4, fault: 5, restart: 6 } as const;

/** One sentence for whoever started this, and the end. */
export function endWith(code: keyof typeof exitCodes, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(exitCodes[code]);
}

/** All that this program may still hold of a visit ends with it. Where systemd keeps it, that starts it. */
export function restart(): void {
  if (!process.env['INVOCATION_ID']) app.relaunch();
  endWith('restart', 'Genkan starts anew: a wipe was not seen to be done.');
}

/** The end of a start with an argument that is not on the list. */
export function refuseArguments(
  { bad, sentence }: Extract<Arguments, { ok: false }>,
  log: Log,
): void {
  log.event('arguments-refused', { argument: bad });
  endWith('arguments', sentence);
}

/**
 * What has to be said before Electron is ready: the rules that lock it. Where another instance is
 * running, this one ends.
 */
export function prepareDesktop(rules: readonly Rule[], log: Log): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  applyRules(rules, toldAttempts(log, Date.now));
  // On Linux the voices of this computer are asked for by Speech Dispatcher alone.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  // Windows come and go with visits; the program stays until it is stopped.
  app.on('window-all-closed', () => undefined);
  return true;
}

/** Opens the first window with everything behind it. */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const { product, log, audit, temp, afterWipe, recovery } = options;
  const begin = await beginnerOf(options);
  const visits: Visits = new Visits({
    openPair: () => generation.openPair(),
    ...{ clock: Date.now, passed: () => performance.now(), every, after, log, afterWipe },
    // What a trainer has copied elsewhere is the trainer's own.
    places: { clipboard: product === 'kiosk' ? clearClipboard : nothing, temp: temp.empty },
    ...(recovery && { afterBreak: recovery.heard }),
    giveUp: () => endWith('hopeless', 'Genkan cannot open its window.'),
  });
  let generation = await begin(options, visits);
  openDoor(visits, doorRecord(audit, Date.now));
  await temp.keep();
  hearCrashes((kind) => visits.broke(kind));
  await visits.start();
  endWell(() => {
    generation.replace();
    recovery?.close();
    return visits.close().finally(() => audit.close());
  });
  return {
    async renew(setup) {
      const next = await begin(setup, visits);
      generation.replace();
      generation = next;
      visits.renew();
    },
  };
}

async function nothing(): Promise<'none'> {
  return 'none';
}

type Begin = (setup: DesktopSetup, visits: Visits) => Promise<Generation>;

/** Puts a setup to work. */
async function beginnerOf({ product, folder, rules, audit }: DesktopOptions): Promise<Begin> {
  const built = await readPages(path.join(folder, 'page'));
  const keepers = keptKeepers();
  const takePartition = createPartitions(openSession);
  const hearNetwork = networkRecord(audit);
  return async ({ visitStart, language, printer, createMachine, createProver }, visits) => {
    const pages = pagesIn(built, language);
    const keeper = await keepers(printer);
    const tellUse = (isUsed: boolean) => visits.tellUse(isUsed);
    const machine = createMachine((end) => visits.end(end), visits.print, tellUse);
    machine.onPush(hearNetwork);
    const openPairNow = () => {
      const record = openVisitRecord(audit);
      const partition = takePartition();
      const parts = { product, folder, pages, rules, partition, visitStart, printer, keeper };
      const ways = { onStep: record.step, prove: createProver() };
      return { ...openPair({ ...parts, ...ways }), record };
    };
    return new Generation({ machine, openPair: openPairNow });
  };
}

type KeeperOf = (printer: PrinterSettings | undefined) => Promise<QueueKeeper | undefined>;

/** One keeper per queue: with another setup the paper of the visit that is on must stay in it. */
function keptKeepers(): KeeperOf {
  const kept = new Map<string, Promise<QueueKeeper | undefined>>();
  return (printer) => {
    const name = printer?.name ?? '';
    const keeper = kept.get(name) ?? keeperOf(printer);
    kept.set(name, keeper);
    return keeper;
  };
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
