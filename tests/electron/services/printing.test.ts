import { describe, expect, test } from 'vitest';
import { printPaper, troubleOf, type PrintQueue } from '#electron/services/printing.ts';
import { done, fail } from '#shared/outcome.ts';

const idle = { isStopped: false, isAccepting: true, reasons: ['none'] };

function aQueue(parts: Partial<PrintQueue> = {}) {
  const did: string[] = [];
  const queue: PrintQueue = {
    look: async () => idle,
    send: async () => did.push('send') > 0,
    jobs: async () => 'gone',
    clear: async () => did.push('clear') > 0,
    ...parts,
  };
  const print = () => printPaper({ queue, wait: async () => undefined }, 'slip');
  return { print, did };
}

test('a page that has left the queue is printed', async () => {
  const { print, did } = aQueue();
  expect(await print()).toEqual(done({}));
  expect(did).toEqual(['send']);
});

test('without a printer, nothing is asked', async () => {
  const outcome = await printPaper({ queue: undefined, wait: async () => undefined }, 'sheet');
  expect(outcome).toEqual(fail('printer-missing', { paper: 'sheet' }));
});

test('nothing is sent to a printer in trouble', async () => {
  const { print, did } = aQueue({
    look: async () => ({ ...idle, reasons: ['media-empty-error'] }),
  });
  expect(await print()).toEqual(fail('printer-no-paper', { paper: 'slip' }));
  expect(did).toEqual([]);
});

test('a job that is given up, or not taken, is refused', async () => {
  const aborted = aQueue({ jobs: async () => 'aborted' });
  expect(await aborted.print()).toEqual(fail('print-refused', { paper: 'slip' }));
  const notTaken = aQueue({ send: async () => false });
  expect(await notTaken.print()).toEqual(fail('print-refused', { paper: 'slip' }));
});

test('a job that stays is taken back, and nobody claims to know', async () => {
  const { print, did } = aQueue({ jobs: async () => 'waiting' });
  expect(await print()).toEqual(fail('print-unknown', { paper: 'slip' }));
  expect(did).toEqual(['send', 'clear']);
});

test('what could not be taken back may still come out', async () => {
  const { print } = aQueue({ jobs: async () => 'aborted', clear: async () => false });
  expect(await print()).toEqual(fail('print-unknown', { paper: 'slip' }));
});

describe('the states of a printer (RFC 8011 5.4.11, 5.4.12)', () => {
  test.each([
    [undefined, 'printer-missing'],
    [idle, undefined],
    [{ ...idle, isStopped: true }, 'printer-paused'],
    [{ ...idle, isAccepting: false }, 'printer-paused'],
    [{ ...idle, reasons: ['media-jam-error'] }, 'printer-jammed'],
    [{ ...idle, isStopped: true, reasons: ['paused', 'media-needed'] }, 'printer-no-paper'],
    [{ ...idle, reasons: ['offline-error'] }, 'printer-missing'],
    [{ ...idle, reasons: ['toner-low-warning', 'media-empty-report'] }, undefined],
  ])('%j is %s', (facts, trouble) => {
    expect(troubleOf(facts)).toBe(trouble);
  });
});
