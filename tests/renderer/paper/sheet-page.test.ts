// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Host } from '#renderer/host/host.ts';
import type { PrintOutcome } from '#shared/contract/machine.ts';
import { done, fail } from '#shared/outcome.ts';
import { visitLimits } from '#shared/settings.ts';
import { aWorld, openState, type FakeWorld, type Shown } from '#tests/renderer/screens/mount.ts';
import { choose, holdTime, open, pass } from '#tests/renderer/screens/open-page.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';

/** What nobody has anywhere else. */
const name = 'Kanaria Gelb';
const id = 'canary-4711';

let page: Shown | undefined;
beforeEach(() => {
  holdTime();
  // The browser's own, which asks where to.
  vi.stubGlobal('print', () => undefined);
});
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Print = Host['machine']['print'];

function aPrintingWorld(print: Print): FakeWorld {
  const state = { ...openState, printer: 'set' } as const;
  const limits = visitLimits.parse({});
  const hello = { product: 'kiosk', institution: anInstitution, limits, language: 'ja' } as const;
  return aWorld({ print, hello: async () => done({ ...hello, state }) });
}

/** The sheet for a desk, with name and ID typed. */
async function atSheet(print: Print = async () => done({})) {
  const world = aPrintingWorld(print);
  page = await open(world);
  await choose(page, 'Something does not work');
  await choose(page, 'reset');
  await page.press('Take it with you');
  await page.type('paper-name', name);
  await page.type('paper-id', id);
  return { world, page };
}

/** Where in the page one of both stands, attributes and fields included. */
function traces(): readonly string[] {
  const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
  const all = [document.documentElement.outerHTML, ...fields].join('\n');
  return [name, id].filter((value) => all.includes(value));
}

describe('name and ID typed for a sheet', () => {
  test('stand on paper while it prints, in whatever language, and nowhere once it has', async () => {
    const answer = Promise.withResolvers<PrintOutcome>();
    const { page } = await atSheet(() => answer.promise);
    await page.press('Print the sheet');
    const onPaper = () => document.querySelector('.paper')?.textContent ?? '';
    expect([onPaper().includes(name), onPaper().includes(id)]).toEqual([true, true]);
    page.texts.global.locale.value = 'ja';
    await flushPromises();
    expect([onPaper().includes(name), onPaper().includes('パスワードは書かない')]).toEqual([
      true,
      true,
    ]);
    answer.resolve(done({}));
    await flushPromises();
    expect(traces()).toEqual([]);
  });

  test('are gone when it is asked whether somebody is still there, which is said after', async () => {
    const { page, world } = await atSheet();
    await pass(182);
    expect(page.wrapper.find('[role=alertdialog]').exists()).toBe(true);
    expect(traces()).toEqual([]);
    await page.press('Still here');
    expect(page.text()).toContain('Name and ID were erased when this kiosk asked');
    expect(world.ended).toEqual([]);
  });

  test('who typed nothing is told of nothing erased', async () => {
    const { page } = await atSheet();
    await page.type('paper-name', '');
    await page.type('paper-id', '');
    await pass(182);
    await page.press('Still here');
    expect(page.text()).not.toContain('erased');
  });

  test('stay while help stands over them: the visitor is there', async () => {
    const { page } = await atSheet();
    await choose(page, 'Help');
    expect(traces()).not.toEqual([]);
  });

  test.each([
    ['End', async ({ press }: Shown) => press('End')],
    ['the next person', async ({ press }: Shown) => pass(182).then(() => press('next person'))],
    ['no answer', async () => pass(220)],
    ['Back', async ({ press }: Shown) => press('Back')],
  ])('are gone after %s', async (_how, leave) => {
    const { page } = await atSheet();
    expect(traces()).toEqual([name, id]);
    await leave(page);
    await flushPromises();
    expect(traces()).toEqual([]);
  });

  test('are gone when the machine goes away in the middle', async () => {
    const { world } = await atSheet();
    world.push.shut();
    await flushPromises();
    expect(traces()).toEqual([]);
  });

  test('are gone although nothing was printed, and no paper stays in the page', async () => {
    const { page } = await atSheet(async () => fail('printer-no-paper', { paper: 'sheet' }));
    await page.press('Print the sheet');
    expect(page.text()).toContain('The printer has run out of paper');
    expect(traces()).toEqual([]);
    expect(document.querySelector('.paper')).toBeNull();
  });

  test('are gone when the visit ends while it prints', async () => {
    const { page, world } = await atSheet(() => new Promise(() => undefined));
    await page.press('Print the sheet');
    expect(traces()).not.toEqual([]);
    await page.press('End');
    expect(world.ended).toEqual(['end']);
    expect(traces()).toEqual([]);
    expect(document.querySelector('.paper')).toBeNull();
  });
});
