import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeCodes } from '#shared/contract/socket.ts';
import { protocol } from '#shared/contract/wire.ts';
import { startFakeTraining, type FakeTraining } from '#tests/support/fake-training.ts';
import { createFakeTimer, type FakeTimer } from '#tests/support/fake-timer.ts';
import { createFakeWorld } from '#tests/support/fake-world.ts';
import { enterTab, openTab, tokenOf } from '#tests/support/open-tab.ts';
import { startTrainingWith } from '#tests/support/start-training.ts';

let training: FakeTraining;
let timer: FakeTimer;
beforeEach(async () => {
  timer = createFakeTimer();
  training = await startFakeTraining(timer.after);
});
afterEach(() => training.close());

const stories = () => training.worlds.map((world) => world.story);

test('a call is answered under its number', async () => {
  const tab = await enterTab(training.url);
  tab.say({ id: 7, request: { to: 'visit' } });
  expect(await tab.hear()).toEqual({
    id: 7,
    outcome: { ok: true, value: { echo: { to: 'visit' } } },
  });
});

test('two tabs are two worlds, and each hears its own', async () => {
  const first = await enterTab(training.url);
  const second = await enterTab(training.url);
  expect(first.world).not.toBe(second.world);
  training.worlds[0]?.announce({ push: 'for', value: 'first' });
  training.worlds[1]?.announce({ push: 'for', value: 'second' });
  expect(await first.hear()).toEqual({ push: 'for', value: 'first' });
  expect(await second.hear()).toEqual({ push: 'for', value: 'second' });
});

test('loading anew ends the visit and keeps the world', async () => {
  const before = await enterTab(training.url);
  await before.leave();
  const after = await enterTab(training.url, before.world);
  expect(after.world).toBe(before.world);
  expect(stories()).toEqual([['arrive', 'leave', 'arrive']]);
});

test('loading anew waits for the old connection, should that go second', async () => {
  const before = await enterTab(training.url);
  const coming = enterTab(training.url, before.world);
  await before.leave();
  expect((await coming).world).toBe(before.world);
});

test('a world that is open in another tab is not shared', async () => {
  const first = await enterTab(training.url);
  const coming = enterTab(training.url, first.world);
  const patience = setInterval(() => timer.pass(1_000), 10);
  const second = await coming;
  clearInterval(patience);
  expect(second.world).not.toBe(first.world);
  expect(stories()).toEqual([['arrive'], ['arrive']]);
});

test('an empty world is closed after ten minutes', async () => {
  const before = await enterTab(training.url);
  await before.leave();
  timer.pass(10 * 60_000 - 1);
  expect(stories()).toEqual([['arrive', 'leave']]);
  timer.pass(1);
  expect(stories()).toEqual([['arrive', 'leave', 'close']]);
  const after = await enterTab(training.url, before.world);
  expect(after.world).not.toBe(before.world);
});

test('coming back calls the end off', async () => {
  const before = await enterTab(training.url);
  await before.leave();
  timer.pass(9 * 60_000);
  await enterTab(training.url, before.world);
  timer.pass(9 * 60_000);
  expect(stories()).toEqual([['arrive', 'leave', 'arrive']]);
});

test('a made-up world is a new one', async () => {
  const tab = await enterTab(training.url, '__proto__');
  expect(tab.world).toMatch(/^[\w-]{22}$/);
});

test('the oldest empty world makes room for a new page', async () => {
  const first = await enterTab(training.url);
  await first.leave();
  const tabs = await Promise.all(Array.from({ length: 100 }, () => enterTab(training.url)));
  expect(new Set(tabs.map(({ world }) => world)).size).toBe(100);
  expect(stories()[0]).toEqual(['arrive', 'leave', 'close']);
});

test('a world that can’t be made shuts its own page’s door alone', async () => {
  const world = createFakeWorld();
  const coming = [undefined, world];
  const { url, close } = await startTrainingWith(async () => coming.shift());
  const refused = await openTab(url);
  refused.say({ protocol, token: tokenOf(url) });
  expect(await refused.shut).toBe(closeCodes.full);
  expect((await enterTab(url)).world).toMatch(/^[\w-]{22}$/);
  await close();
});

test('a tab that does not answer pings has gone', async () => {
  const tab = await enterTab(training.url);
  tab.socket.pause();
  timer.pass(15_000);
  timer.pass(15_000);
  await expect.poll(() => stories()).toEqual([['arrive', 'leave']]);
  tab.socket.terminate();
});

test('a tab that answers pings stays', async () => {
  const tab = await enterTab(training.url);
  for (let beat = 0; beat < 5; beat += 1) {
    timer.pass(15_000);
    tab.say({ id: beat, request: {} });
    // The answer comes after the pong: both travel in order.
    await tab.hear();
  }
  expect(stories()).toEqual([['arrive']]);
});

test('the end of the server ends every world', async () => {
  const tab = await enterTab(training.url);
  await training.close();
  expect(stories()[0]).toContain('close');
  // 1006: gone without a closing handshake.
  expect(await tab.shut).toBe(1006);
});
