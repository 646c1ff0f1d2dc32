// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aWorld, openState, type Shown } from './mount.ts';
import { atOverview, choose, holdTime, open, pass, signedIn } from './open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

/** What was said since the question before. */
async function heard(): Promise<string[]> {
  await pass(0.2);
  const lines = page?.wrapper.findAll('[aria-live] p').map((line) => line.text()) ?? [];
  await pass(9);
  return lines;
}

test('a change of language, size or colours is said in the words that then hold', async () => {
  page = await open(aWorld());
  await heard();
  await page.press('日本語');
  expect(await heard()).toEqual(['言語：日本語']);
  await page.press('English');
  expect(await heard()).toEqual(['Language: English']);
  await page.wrapper.get('.sz3').trigger('click');
  expect(await heard()).toEqual(['Text size: largest']);
  await page.wrapper.get('[aria-label="Low reach"]').trigger('click');
  expect(await heard()).toEqual(['Low reach is on.']);
});

test('another network is said', async () => {
  const world = aWorld();
  page = await open(world);
  await heard();
  world.push.state({ ...openState, network: 'off' });
  expect(await heard()).toEqual(['This kiosk: not on the campus network']);
});

test('a password that is shown, and hidden again after a minute, is said', async () => {
  page = await open(aWorld());
  await choose(page, 'What is still to do');
  await heard();
  await page.press('Show');
  expect(await heard()).toEqual(['Shown: Password']);
  await pass(25);
  window.dispatchEvent(new Event('pointerdown'));
  await pass(25);
  await pass(0.9);
  expect(await heard()).toEqual(['Hidden: Password']);
});

test('a call that takes a moment is said to be under way', async () => {
  page = await open(aWorld({ signIn: () => new Promise(() => {}) }));
  await choose(page, 'What is still to do');
  await heard();
  await page.type('personalId', 'u000000a');
  await page.type('password', 'secret');
  await page.send();
  await pass(0.3);
  expect(await heard()).toEqual(['Checking…']);
  expect(page.wrapper.get('[role=status]').text()).toContain('Waiting for the portal’s answer');
});

test('the countdown of the question is said at 30, 20, 10 and 5 seconds', async () => {
  page = await open(aWorld(signedIn));
  await atOverview(page);
  await heard();
  const live = () => page?.wrapper.findAll('[aria-live] p').map((line) => line.text()) ?? [];
  const told = new Set<string>();
  await pass(50);
  for (let quarter = 0; quarter < 120; quarter += 1) {
    await pass(0.25);
    for (const line of live()) told.add(line);
  }
  expect([...told]).toEqual([
    '30 seconds left.',
    '20 seconds left.',
    '10 seconds left.',
    '5 seconds left.',
  ]);
});
