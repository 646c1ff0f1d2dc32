import { expect, test as base } from '@playwright/test';
import { missingCups, queueName } from '#tests/support/cups.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { keep, valuesIn } from '#tests/support/paper.ts';
import { person } from '#tests/support/cast.ts';
import { chooses, choosesPassword, newPassword, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, reads, sees, tile, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';
import {
  isReceipt,
  machineOf,
  runCase,
  startPrintingKiosk,
  textsOf,
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
    const { code, texts, receipt } = await runCase(kiosk, one);
    expect(isReceipt(receipt, one)).toBe(true);
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
  await machine.tellVisit({ isOn: true });
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

/** Somebody at the first screen, and what comes out of the printer from now on. */
async function atPrinter({ app, cups }: PrintingKiosk) {
  cups.queue('prints');
  const page = await app.shownPage();
  const visitor: Visitor = { page, way: 'mouse', texts: readTexts('ja') };
  if (await page.getByRole('button', { name: visitor.texts.like('goodbye.main') }).isVisible())
    await pressOn(visitor, 'goodbye.main');
  await sees(visitor, 'welcome.heading');
  const earlier = cups.received();
  return { visitor, came: () => cups.received().filter((file) => !earlier.includes(file)) };
}

/** Ends the visit and reads what the receipt says of paper. */
async function endsWith({ app }: PrintingKiosk, old: Visitor, paper: string): Promise<void> {
  await lastPress(old.page, pressOn(old, 'strip.end'));
  const next = { ...old, page: await nextPage(app, old.page) };
  await sees(next, 'goodbye.heading');
  await reads(next, `goodbye.paper.${paper}`);
}

test('a slip comes out with what was done on it, and with nothing of whom it was', async ({
  kiosk,
}) => {
  const { visitor, came } = await atPrinter(kiosk);
  const who = person('registered');
  await chooses(visitor, 'change-password');
  await signsIn(visitor, who);
  await choosesPassword(visitor, 'change-password.password.main');
  await sees(visitor, 'change-password.done.heading');
  await pressOn(visitor, 'paper.take');
  await pressOn(visitor, 'paper.slip.print');
  await reads(visitor, 'paper.printed.title');
  const [text = '', ...more] = textsOf(keep('kiosk-slip', came()));
  expect(more).toEqual([]);
  expect(valuesIn(text, [visitor.texts.say('change-password.done.heading')])).toHaveLength(1);
  const { personalId, password, name, releaseCode = '' } = who;
  const names = Object.values(name).filter((one) => one !== undefined);
  const theirs = [personalId, password, newPassword, releaseCode, ...names];
  expect(valuesIn(text, theirs)).toEqual([]);
  await endsWith(kiosk, visitor, 'printed');
});

test('a sheet comes out with name and ID as typed, and the next page knows neither', async ({
  kiosk,
}) => {
  const { visitor, came } = await atPrinter(kiosk);
  const typed = ['髙橋 花子', 'u000000x'];
  await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
  await pressOn(visitor, 'trouble.topic.mfa-reset');
  await pressOn(visitor, 'paper.take');
  await typeIn(visitor, 'paper-name', '髙橋 花子');
  await typeIn(visitor, 'paper-id', 'u000000x');
  await pressOn(visitor, 'paper.sheet.print');
  await reads(visitor, 'paper.printed.title');
  const [text = '', ...more] = textsOf(keep('kiosk-sheet', came()));
  expect(more).toEqual([]);
  expect(typed.filter((value) => valuesIn(text, [value]).includes(value))).toEqual(typed);
  await endsWith(kiosk, visitor, 'printed');
  const next = await kiosk.app.shownPage();
  expect(valuesIn(await next.content(), typed)).toEqual([]);
  await expect.poll(() => kiosk.cups.spooled(), { timeout: 20_000 }).toEqual([]);
});
