import { describe, expect, test } from 'vitest';
import { printPaper, troubleOf, type PrintQueue } from '#electron/services/printing.ts';
import { done, fail } from '#shared/outcome.ts';

const idle = { isStopped: false, isAccepting: true, reasons: ['none'] };

function aQueue(parts: Partial<PrintQueue> = {}) {
  const did: string[] = [];
  const queue: PrintQueue = {
    look: async () => idle,
    send: async () => did.push('send') > 0,
    jobs: async () => 'printed',
    clear: async () => {
      did.push('clear');
      return 'clear';
    },
    ...parts,
  };
  const print = () => printPaper({ queue, wait: async () => undefined }, 'slip');
  return { print, did };
}

test('a page that has left the queue is printed', async () => {
  const { print, did } = aQueue();
  expect(await print()).toEqual(done({}));
  expect(did).toEqual(['clear', 'send']);
});

test('without a printer, nothing is asked', async () => {
  const outcome = await printPaper({ queue: undefined, wait: async () => undefined }, 'sheet');
  expect(outcome).toEqual(fail('printer-missing', { paper: 'sheet' }));
});

test('nothing is sent to a printer in trouble', async () => {
  const { print, did } = aQueue({
    look: async () => ({ ...idle, isStopped: true, reasons: ['media-empty-error'] }),
  });
  expect(await print()).toEqual(fail('printer-no-paper', { paper: 'slip' }));
  expect(did).toEqual(['clear']);
});

test('while a paper of an earlier visit cannot be taken back, nothing is sent behind it', async () => {
  const { print, did } = aQueue({ clear: async () => 'left' });
  expect(await print()).toEqual(fail('print-refused', { paper: 'slip' }));
  expect(did).toEqual([]);
});

test('only a job that was not taken is refused; of one given up nobody knows', async () => {
  const aborted = aQueue({ jobs: async () => 'aborted' });
  expect(await aborted.print()).toEqual(fail('print-unknown', { paper: 'slip' }));
  const notTaken = aQueue({ send: async () => false });
  expect(await notTaken.print()).toEqual(fail('print-refused', { paper: 'slip' }));
});

test('a job that stays is taken back, and nobody claims to know', async () => {
  const { print, did } = aQueue({ jobs: async () => 'waiting' });
  expect(await print()).toEqual(fail('print-unknown', { paper: 'slip' }));
  expect(did).toEqual(['clear', 'send', 'clear']);
});

test('what could not be taken back may still come out', async () => {
  const { print } = aQueue({ jobs: async () => 'aborted', clear: async () => 'unknown' });
  expect(await print()).toEqual(fail('print-unknown', { paper: 'slip' }));
});

test('what the printer said last does not hold, if the page comes out', async () => {
  const { print } = aQueue({ look: async () => ({ ...idle, reasons: ['media-empty-error'] }) });
  expect(await print()).toEqual(done({}));
});

test.each([
  ['media-empty-error', 'printer-no-paper'],
  ['media-jam-error', 'printer-jammed'],
  ['offline-report', 'print-unknown'],
  ['paused', 'print-unknown'],
] as const)('a page that waits for a printer with %s ends in %s', async (reason, code) => {
  const look = async () => ({ ...idle, reasons: [reason] });
  const { print, did } = aQueue({ look, jobs: async () => 'waiting' });
  expect(await print()).toEqual(fail(code, { paper: 'slip' }));
  expect(did).toEqual(['clear', 'send', 'clear']);
});

test('once the visit is over, its page clears no queue any more: that may be another’s', async () => {
  const over = new AbortController();
  const cleared: string[] = [];
  const queue: PrintQueue = {
    look: async () => idle,
    send: async () => true,
    jobs: async () => 'waiting',
    clear: async () => {
      cleared.push('clear');
      return 'clear';
    },
  };
  const parts = { queue, wait: async () => over.abort(), over: over.signal };
  expect(await printPaper(parts, 'slip')).toEqual(fail('print-unknown', { paper: 'slip' }));
  expect(cleared).toEqual(['clear']);
});

describe('the states of a printer (RFC 8011 5.4.11, 5.4.12)', () => {
  test.each([
    [undefined, 'printer-missing'],
    [idle, undefined],
    [{ ...idle, isStopped: true }, 'printer-paused'],
    [{ ...idle, isAccepting: false }, 'print-refused'],
    [{ ...idle, reasons: ['media-jam-error'] }, 'printer-jammed'],
    [{ ...idle, isStopped: true, reasons: ['paused', 'media-needed'] }, 'printer-no-paper'],
    [{ ...idle, reasons: ['offline-report'] }, 'printer-missing'],
    [{ ...idle, reasons: ['offline-error'] }, 'printer-missing'],
    [{ ...idle, reasons: ['toner-low-warning', 'media-empty-report'] }, undefined],
  ])('%j is %s', (facts, trouble) => {
    expect(troubleOf(facts)).toBe(trouble);
  });
});
