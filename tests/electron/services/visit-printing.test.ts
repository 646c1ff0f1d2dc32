import { expect, test } from 'vitest';
import type { PrintQueue } from '#electron/services/printing.ts';
import { openVisitPrinting } from '#electron/services/visit-printing.ts';
import { done, fail, papersPerVisit } from '#shared/outcome.ts';

const idle = { isStopped: false, isAccepting: true, reasons: ['none'] };

function turn(): Promise<unknown> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A visit at a printer that prints, where nothing else is said. */
function aVisit(parts: Partial<PrintQueue> = {}) {
  const did: string[] = [];
  const queue: PrintQueue = {
    look: async () => idle,
    async send() {
      did.push('send');
      return true;
    },
    jobs: async () => 'printed',
    clear: async () => 'clear',
    ...parts,
  };
  const keeper = { keep: () => did.push('keep'), rest: () => did.push('rest') };
  // A look at the queue takes a turn of the event loop, as the real one does.
  return { ...openVisitPrinting({ queue, keeper, wait: turn }), did };
}

test('who has printed nothing leaves the queue alone', async () => {
  const { close, did } = aVisit();
  expect(await close()).toBeUndefined();
  expect(did).toEqual([]);
});

test('a paper that came out is told as printed, once the queue was seen without one', async () => {
  const { print, close } = aVisit();
  expect(await print('slip')).toEqual(done({}));
  expect(await close()).toBe('printed');
});

test('a paper that did not come out is not told as printed', async () => {
  const { print, close } = aVisit({ look: async () => ({ ...idle, isStopped: true }) });
  expect(await print('slip')).toEqual(fail('printer-paused', { paper: 'slip' }));
  expect(await close()).toBe('gone');
});

test('thirty presses print as many papers as a visit has, one after the other', async () => {
  let under = 0;
  let most = 0;
  const { print, did } = aVisit({
    async jobs() {
      under += 1;
      most = Math.max(most, under);
      await turn();
      under -= 1;
      return 'printed';
    },
  });
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => print('slip')));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(papersPerVisit);
  expect(outcomes.at(-1)).toEqual(fail('print-limit', { paper: 'slip' }));
  expect(did.filter((act) => act === 'send')).toHaveLength(papersPerVisit);
  expect(most).toBe(1);
});

test('what surely did not come out counts for nothing, what may have come counts', async () => {
  let isStopped = true;
  const { print } = aVisit({
    look: async () => ({ ...idle, isStopped }),
    jobs: async () => 'aborted',
  });
  for (let press = 0; press < 10; press += 1) await print('slip');
  isStopped = false;
  const codes: unknown[] = [];
  for (let press = 0; press <= papersPerVisit; press += 1) codes.push(await print('sheet'));
  const unknown = fail('print-unknown', { paper: 'sheet' });
  const limit = fail('print-limit', { paper: 'sheet' });
  expect(codes).toEqual([...Array.from({ length: papersPerVisit }, () => unknown), limit]);
});

test('what was pressed before the end and would come after it is not sent', async () => {
  const { print, close, did } = aVisit({ jobs: async () => 'waiting' });
  const first = print('sheet');
  const second = print('sheet');
  await turn();
  expect(await close()).toBe('gone');
  expect(await first).toEqual(fail('print-unknown', { paper: 'sheet' }));
  expect(await second).toEqual(fail('print-refused', { paper: 'sheet' }));
  expect(did).toEqual(['rest', 'send']);
});

test('a page that is not handed over in time is looked after, and nobody claims to know', async () => {
  const { print, close, did } = aVisit({ send: () => new Promise(() => undefined) });
  void print('sheet');
  await turn();
  expect(await close()).toBe('unknown');
  expect(did).toEqual(['rest', 'keep']);
});

test('a paper that can’t be taken back is looked after', async () => {
  let clears = 0;
  const clear = async () => ((clears += 1) === 1 ? 'clear' : 'left'); // either
  const { print, close, did } = aVisit({ clear, jobs: async () => 'waiting' });
  expect(await print('sheet')).toEqual(fail('print-unknown', { paper: 'sheet' }));
  expect(await close()).toBe('unknown');
  expect(did).toEqual(['rest', 'send', 'keep']);
});
