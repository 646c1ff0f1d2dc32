import type { Paper, PrintOutcome } from '#shared/contract/machine.ts';
import { done, fail, type PrintTrouble } from '#shared/outcome.ts';

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
  /** What became of our jobs. `unknown`: the queue can't be looked at. */
  readonly jobs: () => Promise<'waiting' | 'gone' | 'aborted' | 'unknown'>;
  /** Takes back and forgets every job of ours; whether none was seen afterwards. */
  readonly clear: () => Promise<boolean>;
}

export interface PrintingParts {
  /** Undefined: the kiosk has no printer. */
  readonly queue: PrintQueue | undefined;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Between two looks, and until nobody waits any longer, in milliseconds. */
const stepMs = 500;
const longestMs = 30_000;

/** Prints, and says what came of it. After a failure nothing of it waits in the queue. */
export async function printPaper(parts: PrintingParts, paper: Paper): Promise<PrintOutcome> {
  const { queue } = parts;
  if (!queue) return fail('printer-missing', { paper });
  const before = troubleOf(await queue.look());
  // Nothing was sent, so nothing has to be taken back; a queue that is not there could not be cleared.
  if (before) return fail(before, { paper });
  const trouble = await tryToPrint(queue, parts);
  if (!trouble) return done({});
  const isClear = await queue.clear();
  // Who can't take it back can't say that nothing comes out.
  return fail(isClear ? trouble : 'print-unknown', { paper });
}

async function tryToPrint(
  queue: PrintQueue,
  { wait }: PrintingParts,
): Promise<PrintTrouble | undefined> {
  if (!(await queue.send())) return troubleOf(await queue.look()) ?? 'print-refused';
  for (let waited = 0; waited < longestMs; waited += stepMs) {
    const jobs = await queue.jobs();
    if (jobs === 'gone') return undefined;
    if (jobs === 'aborted') return 'print-refused';
    const trouble = troubleOf(await queue.look());
    if (trouble) return trouble;
    await wait(stepMs);
  }
  return 'print-unknown';
}

/** Reasons that keep a page from coming out, without `-error`, `-warning` or `-report`. */
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
  const named = facts.reasons
    .filter((reason) => !reason.endsWith('-report'))
    .map((reason) => reasons[reason.replace(/-(error|warning)$/, '')]);
  // What staff can mend by hand tells more than that it stands still.
  const found = named.find((trouble) => trouble && trouble !== 'printer-paused');
  if (found) return found;
  const isPaused = named.includes('printer-paused') || facts.isStopped || !facts.isAccepting;
  return isPaused ? 'printer-paused' : undefined;
}
