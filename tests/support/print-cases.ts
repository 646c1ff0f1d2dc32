import type { Receipt } from '#shared/contract/machine.ts';
import { queueName, type Cups } from './cups.ts';

/** A printer in some state, and the codes that are right then. */
export interface PrintCase {
  readonly name: string;
  /** Sets the queue up. */
  readonly prepare: (cups: Cups) => unknown;
  readonly codes: readonly string[];
  /** Whether a page comes out. */
  readonly comesOut?: boolean;
  /** What the receipt has to say of it (`goodbye.paper`); left out: nothing. */
  readonly receipt: Receipt['paper'];
}

/** Those that `npm test` runs are the first ones. */
export const shortCases: readonly PrintCase[] = [
  {
    name: 'prints',
    prepare: (cups) => cups.queue('prints'),
    codes: ['printed'],
    receipt: 'printed',
    comesOut: true,
  },
  {
    name: 'paused (cupsdisable)',
    prepare(cups) {
      cups.queue('prints');
      cups.run('cupsdisable', queueName);
    },
    codes: ['printer-paused'],
    receipt: 'gone',
  },
  {
    name: 'rejecting (cupsreject)',
    prepare(cups) {
      cups.queue('prints');
      cups.run('cupsreject', queueName);
    },
    codes: ['print-refused'],
    receipt: 'gone',
  },
  {
    name: 'queue deleted',
    prepare(cups) {
      cups.queue('prints');
      cups.run('lpadmin', '-x', queueName);
    },
    codes: ['printer-missing'],
    // Where the queue is not there it can't be looked at.
    receipt: 'unknown',
  },
  {
    name: 'a paper of an earlier run waits',
    prepare(cups) {
      cups.queue('prints');
      cups.run('lp', '-d', queueName, '-H', 'hold', 'package.json');
    },
    codes: ['printed'],
    receipt: 'printed',
    comesOut: true,
  },
  {
    name: 'device fails, abort-job',
    prepare: (cups) => cups.queue('breaks', '-o', 'printer-error-policy=abort-job'),
    codes: ['print-unknown'],
    receipt: 'gone',
  },
];

const longCases: readonly PrintCase[] = [
  {
    name: 'device fails, stop-printer',
    prepare: (cups) => cups.queue('breaks', '-o', 'printer-error-policy=stop-printer'),
    codes: ['print-unknown'],
    receipt: 'gone',
  },
  {
    name: 'no paper (media-empty-error)',
    prepare: (cups) => cups.queue('has-no-paper'),
    codes: ['printer-no-paper'],
    receipt: 'gone',
  },
  {
    name: 'jammed (media-jam-error)',
    prepare: (cups) => cups.queue('is-jammed'),
    codes: ['printer-jammed'],
    receipt: 'gone',
  },
  {
    name: 'not reached (offline-report)',
    prepare: (cups) => cups.queue('is-offline'),
    codes: ['print-unknown'],
    receipt: 'gone',
  },
  {
    name: 'another user’s job is held',
    prepare(cups) {
      cups.queue('prints');
      cups.run('lp', '-U', 'nobody', '-d', queueName, '-H', 'hold', 'package.json');
    },
    codes: ['printed'],
    receipt: 'printed',
    comesOut: true,
  },
  {
    name: 'IPP printer on loopback',
    async prepare(cups) {
      cups.queue((await cups.printer()).url);
    },
    codes: ['printed'],
    receipt: 'printed',
    comesOut: true,
  },
  {
    name: 'IPP printer, its process gone',
    async prepare(cups) {
      const printer = await cups.printer();
      cups.queue(printer.url);
      await printer.stop();
    },
    codes: ['printer-missing', 'print-unknown'],
    receipt: 'gone',
  },
];

export const printCases: readonly PrintCase[] = [...shortCases, ...longCases];
