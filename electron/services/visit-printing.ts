import type { Print, PrintOutcome, Receipt } from '#shared/contract/machine.ts';
import { fail, papersPerVisit, type Printed } from '#shared/outcome.ts';
import { printPaper, type PrintQueue } from './printing.ts';
import type { QueueKeeper } from './queue-keeper.ts';

/** The printer as one visit has it: one paper after the other, and not without end. */
export interface VisitPrinting {
  readonly print: Print;
  /** Takes back what is not printed yet; undefined where nothing was sent. Never rejects. */
  readonly close: () => Promise<Receipt['paper']>;
}

export interface VisitPrintingParts {
  /** Undefined: the kiosk has no printer. */
  readonly queue: PrintQueue | undefined;
  /** Undefined where there is no queue to be kept. */
  readonly keeper: QueueKeeper | undefined;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** How long the end of a visit waits for a page that is just being handed over, in milliseconds. */
const underWayMs = 2_000;

/** Opens the printer for one visit. */
export function openVisitPrinting({ queue, keeper, wait }: VisitPrintingParts): VisitPrinting {
  const over = new AbortController();
  const came = { printed: 0, maybe: 0 };
  let last: Promise<unknown> | undefined;

  async function printNext(paper: Printed): Promise<PrintOutcome> {
    // What was pressed before the end and comes after it belongs to nobody.
    if (over.signal.aborted) return fail('print-refused', { paper });
    if (came.printed + came.maybe >= papersPerVisit) return fail('print-limit', { paper });
    keeper?.rest();
    const outcome = await printPaper({ queue, wait, over: over.signal }, paper);
    if (outcome.ok) came.printed += 1;
    else if (mayHaveComeOut.has(outcome.failure.code)) came.maybe += 1;
    return outcome;
  }
  return {
    print(paper) {
      const outcome = (last ?? Promise.resolve()).then(() => printNext(paper));
      last = outcome.catch(() => undefined);
      return outcome;
    },
    async close() {
      if (!queue || !last) return undefined;
      over.abort();
      const isSettled = await Promise.race([
        last.then(() => true),
        wait(underWayMs).then(() => false),
      ]);
      const isClear = (await queue.clear()) === 'clear';
      if (isSettled && isClear) return came.printed > 0 ? 'printed' : 'gone';
      // It may still come, or could not be taken back: looked after until it is gone.
      keeper?.keep();
      return 'unknown';
    },
  };
}

/** Of the rest it is sure that nothing came. */
const mayHaveComeOut: ReadonlySet<string> = new Set(['print-unknown', 'printer-jammed']);
