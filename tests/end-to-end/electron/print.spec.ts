import { expect, test as base } from '@playwright/test';
import { missingCups, queueName } from '#tests/support/cups.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import {
  machineOf,
  runCase,
  startPrintingKiosk,
  type PrintingKiosk,
} from '#tests/support/kiosk-printing.ts';
import { shortCases } from '#tests/support/print-cases.ts';
import { readTexts } from '#tests/support/texts.ts';

const missing = missingCups();
const test = base.extend<object, { kiosk: PrintingKiosk }>({
  kiosk: [
    async ({}, use) => {
      const kiosk = await startPrintingKiosk();
      await use(kiosk);
      await kiosk.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial' });
test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'electron', 'Printing is shown on the double only');
  const sentence = `NOT PRINTED TO A REAL QUEUE: apt-get install ${missing.join(' ')}`;
  test.skip(missing.length > 0, sentence);
});

for (const one of shortCases) {
  test(`at a real print queue: ${one.name}`, async ({ kiosk }) => {
    const { code, texts } = await runCase(kiosk, one);
    expect(one.codes).toContain(code);
    expect(texts).toHaveLength(one.comesOut ? 1 : 0);
    if (one.comesOut) expect(texts[0]).toContain(readTexts('ja').say('lintel.product'));
  });
}

test('a page under way when the visit ends is taken back; of another’s job nothing is touched', async ({
  kiosk: { app, cups },
}) => {
  cups.queue('is-slow');
  cups.run('lp', '-U', 'nobody', '-d', queueName, '-H', 'hold', 'package.json');
  const page = await app.shownPage();
  const machine = machineOf(page);
  void machine.print({ paper: 'slip' }).catch(() => undefined);
  await expect.poll(() => cups.run('lpstat', '-o', queueName).split('\n')).toHaveLength(3);
  cups.run('lp', '-d', queueName, '-H', 'hold', 'package.json');
  void machine.endVisit({ reason: 'end' }).catch(() => undefined);
  await nextPage(app, page);
  await expect.poll(() => cups.run('lpstat', '-o', queueName).split('\n')).toHaveLength(2);
  const [, number = ''] = /slips-(\d+) +nobody/.exec(cups.run('lpstat', '-o', queueName)) ?? [];
  const ofOthers = new RegExp(`/[cd]0*${number}(-001)?$`);
  // Records of jobs that are over go by themselves (PreserveJobHistory); only the other's job is left.
  const ours = () => cups.spooled().filter((file) => !ofOthers.test(file));
  await expect.poll(ours, { timeout: 20_000 }).toEqual([]);
  cups.run('lpadmin', '-x', queueName);
  await expect.poll(cups.spooled, { timeout: 20_000 }).toEqual([]);
});
