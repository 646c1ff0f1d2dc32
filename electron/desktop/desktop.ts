import { app } from 'electron';
import { doorRecord } from '#electron/services/audit/door-record.ts';
import { networkRecord } from '#electron/services/audit/network-record.ts';
import { openVisitRecord } from '#electron/services/audit/visit-record.ts';
import type { Audit } from '#electron/services/audit/audit.ts';
import type { Prove } from '#electron/portal/prove.ts';
import type { Told } from '#electron/services/attempts.ts';
import type { Log } from '#electron/services/log.ts';
import { createQueueKeeper, type QueueKeeper } from '#electron/services/queue-keeper.ts';
import type { Recovery } from '#electron/services/recovery/recovery.ts';
import type { Seat } from '#electron/services/staff/seat.ts';
import { after, every } from '#electron/services/timer.ts';
import { hearShut } from '#electron/services/visits/hear-shut.ts';
import type { Wipe } from '#electron/services/visits/wipe.ts';
import type { Paper, PrintOutcome, VisitEnd } from '#shared/contract/machine.ts';
import type { Language } from '#shared/languages.ts';
import type { PrinterSettings } from '#shared/settings-file.ts';
import type { Arguments } from './arguments.ts';
import { hearCrashes } from './crashes.ts';
import { clearJobs } from './cups.ts';
import { openDoor } from './door.ts';
import { Generation, type GenerationParts } from './generation.ts';
import type { KnownPages } from './hear.ts';
import { watchHelpers } from './helper-watch.ts';
import { openPair } from './open-pair.ts';
import { pagesIn, type Pages } from './pages.ts';
import { ProgramEnd } from './program-end.ts';
import { applyRules } from './rules/apply.ts';
import type { Rule } from './rules/rule.ts';
import { openSession } from './session.ts';
import { staffSeat } from './staff-seat.ts';
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
  readonly createMachine: (ways: MachineWays) => GenerationParts['machine'];
}

/** What a machine can do with the windows around it. */
export interface MachineWays {
  readonly endVisit: (end: VisitEnd) => Promise<void>;
  readonly print: (paper: Paper) => Promise<PrintOutcome>;
  readonly tellUse: (isUsed: boolean) => void;
  readonly tellQuestion: (isAsked: boolean) => void;
  readonly tellQuiet: () => void;
  readonly seat: Seat;
  readonly printTest: () => Promise<PrintOutcome>;
  readonly lastWipe: () => Wipe | undefined;
  readonly endProgram: ProgramEnd['ask'];
}

export interface DesktopOptions extends DesktopSetup {
  readonly product: Product;
  /** Folder of the built product. */
  readonly folder: string;
  readonly pages: Pages;
  /** What it was prepared with. */
  readonly rules: readonly Rule[];
  readonly log: Log;
  readonly audit: Audit;
  readonly temp: OwnTemp;
  /** Hears how each visit was wiped. */
  readonly afterWipe: (wipe: Wipe) => 'go-on' | 'restarts';
  /** Says what follows a break; without it the kiosk always goes on. */
  readonly recovery?: Recovery;
}

export interface Desktop {
  /** Another setup, from the next visit on. */
  readonly renew: (setup: DesktopSetup) => Promise<void>;
  /** Wipes a pair at which nobody is; whether that left nothing that ends with this program. */
  readonly tryWipe: () => Promise<boolean>;
}

/** 7 is staff's (program-end.ts). */
const exitCodes = {
  ...{ settings: 2, arguments: 3, hopeless: 4, fault: 5, restart: 6, page: 8 },
} as const;

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
export function prepareDesktop(rules: readonly Rule[], told: Told): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  applyRules(rules, told);
  // On Linux the voices of this computer are asked for by Speech Dispatcher alone.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  // Windows come and go with visits; the program stays until it is stopped.
  app.on('window-all-closed', () => undefined);
  return true;
}

/** Opens the first window with everything behind it. */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const { product, log, audit, temp, afterWipe, recovery } = options;
  const programEnd = new ProgramEnd();
  const begin = await beginnerOf(options, programEnd);
  const visits: Visits = new Visits({
    openPair: () => generation.openPair(),
    ...{ clock: Date.now, passed: () => performance.now(), every, after, log, afterWipe, giveUp },
    // What a trainer has copied elsewhere is the trainer's own.
    places: { clipboard: product === 'kiosk' ? clearClipboard : nothing, temp: temp.empty },
    ...(recovery && { afterBreak: recovery.heard }),
  });
  const around = { visits, seat: staffSeat(visits) };
  let generation = await begin(options, around);
  openDoor(pagesOf(visits), doorRecord(audit, Date.now));
  await temp.keep();
  hearCrashes((kind) => visits.broke(kind));
  watchHelpers();
  await visits.start();
  programEnd.whenAsked(() => {
    generation.replace();
    recovery?.close();
    return visits.close().finally(() => audit.close());
  });
  return {
    tryWipe: () => visits.tryWipe(),
    async renew(setup) {
      const next = await begin(setup, around);
      generation.replace();
      generation = next;
      visits.renew();
    },
  };
}

function giveUp(): void {
  endWith('hopeless', 'Genkan cannot open its window.');
}

async function nothing(): Promise<'none'> {
  return 'none';
}

interface Around {
  readonly visits: Visits;
  readonly seat: Seat;
}
function pagesOf(visits: Visits): KnownPages {
  return {
    pairOf: (sender) => visits.pairOf(sender),
    isShown: (sender) => visits.isShown(sender),
    state: () => visits.standing().state,
  };
}

type Begin = (setup: DesktopSetup, around: Around) => Promise<Generation>;

/** Puts a setup to work. */
async function beginnerOf(
  { product, folder, pages: built, rules, audit }: DesktopOptions,
  programEnd: ProgramEnd,
): Promise<Begin> {
  const keepers = keptKeepers();
  const takePartition = createPartitions(openSession);
  const hearNetwork = networkRecord(audit);
  return async (setup, around) => {
    const { visitStart, language, printer, createMachine, createProver } = setup;
    const pages = pagesIn(built, language);
    const keeper = await keepers(printer);
    const machine = createMachine(waysOf(around, programEnd));
    machine.onPush(hearNetwork);
    machine.onPush(hearShut((isShut) => around.visits.tellShut(isShut)));
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

function waysOf({ visits, seat }: Around, programEnd: ProgramEnd): MachineWays {
  return {
    endVisit: (end) => visits.end(end),
    print: visits.print,
    tellUse: (isUsed) => visits.tellUse(isUsed),
    tellQuestion: (isAsked) => visits.tellQuestion(isAsked),
    tellQuiet: () => visits.tellQuiet(),
    seat,
    printTest: visits.printTest,
    lastWipe: () => visits.lastWipe(),
    endProgram: programEnd.ask,
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
