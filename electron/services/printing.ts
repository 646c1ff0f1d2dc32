import type { PrintOutcome } from '#shared/contract/machine.ts';
import { done, fail, type Printed, type PrintTrouble } from '#shared/outcome.ts';

/** What the system says of a printer, in the words of IPP (RFC 8011 5.4.11, 5.4.12, 5.4.23). */
export interface PrinterFacts {
  readonly isStopped: boolean;
  readonly isAccepting: boolean;
  readonly reasons: readonly string[];
}

/** One queue of the system. */
export interface PrintQueue {
  /** Undefined: there is no such printer. */
  readonly look: () => Promise<PrinterFacts | undefined>;
  /** Hands the page over; false where the system did not take it. */
  readonly send: () => Promise<boolean>;
  /** What became of the page sent last. `unknown`: the queue can't be looked at, or does not tell. */
  readonly jobs: () => Promise<'waiting' | 'printed' | 'aborted' | 'unknown'>;
  /**
   * Takes back every job of ours. `clear`: none was seen afterwards; `left`: one was; `unknown`: the
   * queue can't be looked at.
   */
  readonly clear: () => Promise<'clear' | 'left' | 'unknown'>;
}

export interface PrintingParts {
  /** Undefined: the kiosk has no printer. */
  readonly queue: PrintQueue | undefined;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Aborted when the visit is over: whoever ends it clears the queue, which is then another's. */
  readonly over?: AbortSignal;
}

/** Between two looks, and until nobody waits any longer, in milliseconds. */
const stepMs = 500;
const longestMs = 30_000;
/** CUPS keeps what a printer said last; for so long it has time to say otherwise, in milliseconds. */
const settleMs = 3_000;

/** Prints, and says what came of it. After a failure nothing of it waits in the queue. */
export async function printPaper(parts: PrintingParts, paper: Printed): Promise<PrintOutcome> {
  const { queue, over } = parts;
  if (!queue) return fail('printer-missing', { paper });
  // What another visit has left would come out with this one's.
  if ((await queue.clear()) === 'left') return fail('print-refused', { paper });
  const before = closedBy(await queue.look());
  // Nothing was sent, so nothing has to be taken back; a queue that is not there could not be cleared.
  if (before) return fail(before, { paper });
  if (over?.aborted) return fail('print-refused', { paper });
  const trouble = await tryToPrint(queue, parts);
  if (!trouble) return done({});
  if (over?.aborted) return fail('print-unknown', { paper });
  const isClear = (await queue.clear()) === 'clear';
  // Who can't take it back can't say that nothing comes out.
  return fail(isClear ? trouble : 'print-unknown', { paper });
}

async function tryToPrint(
  queue: PrintQueue,
  { wait, over }: PrintingParts,
): Promise<PrintTrouble | undefined> {
  if (!(await queue.send())) return troubleOf(await queue.look()) ?? 'print-refused';
  for (let waited = 0; waited < longestMs && !over?.aborted; waited += stepMs) {
    const jobs = await queue.jobs();
    if (jobs === 'printed') return undefined;
    // What was begun and given up may lie in the tray.
    if (jobs === 'aborted') return 'print-unknown';
    const trouble = waited < settleMs ? undefined : troubleOf(await queue.look());
    if (trouble) return onceTaken(trouble);
    await wait(stepMs);
  }
  return 'print-unknown';
}

/** Without paper nothing comes out, and a jam tells of a part; of the rest nobody knows how far it came. */
function onceTaken(trouble: PrintTrouble): PrintTrouble {
  const isSure = trouble === 'printer-no-paper' || trouble === 'printer-jammed';
  return isSure ? trouble : 'print-unknown';
}

/** What keeps a page from being sent; what a device said of itself may be long mended. */
function closedBy(facts: PrinterFacts | undefined): PrintTrouble | undefined {
  return !facts || facts.isStopped || !facts.isAccepting ? troubleOf(facts) : undefined;
}

/** Whether nothing can be sent to it now. */
export function keepsFromPrinting(facts: PrinterFacts | undefined): boolean {
  return closedBy(facts) !== undefined;
}

/** Reasons that keep a page from coming out, without their ending `-error`, `-warning` or `-report`. */
const reasons: Readonly<Record<string, PrintTrouble>> = {
  'media-empty': 'printer-no-paper',
  'media-needed': 'printer-no-paper',
  'input-tray-missing': 'printer-no-paper',
  'media-jam': 'printer-jammed',
  offline: 'printer-missing',
  shutdown: 'printer-missing',
  paused: 'printer-paused',
  'moving-to-paused': 'printer-paused',
  'stopped-partly': 'printer-paused',
  stopping: 'printer-paused',
  'cover-open': 'printer-paused',
  'door-open': 'printer-paused',
  'output-area-full': 'printer-paused',
};

/** The trouble that a printer is in; undefined where it prints. */
export function troubleOf(facts: PrinterFacts | undefined): PrintTrouble | undefined {
  if (!facts) return 'printer-missing';
  const named = facts.reasons.map(troubleNamed);
  // What staff can mend by hand tells more than that it stands still.
  const found = named.find((trouble) => trouble && trouble !== 'printer-paused');
  if (found) return found;
  if (named.includes('printer-paused') || facts.isStopped) return 'printer-paused';
  return facts.isAccepting ? undefined : 'print-refused';
}

/** CUPS reports a device that is not reached (`offline-report`); one tray without paper is no trouble. */
function troubleNamed(reason: string): PrintTrouble | undefined {
  const trouble = reasons[reason.replace(/-(error|warning|report)$/, '')];
  return reason.endsWith('-report') && trouble === 'printer-no-paper' ? undefined : trouble;
}
