import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectThrough } from '#renderer/host/connect.ts';
import { openSocket } from '#renderer/host/web-socket.ts';
import { startFakeTraining, type FakeTraining } from '#tests/support/fake-training.ts';
import { createPage, type FakePage } from '#tests/support/page-window.ts';

// The page's own code on one end, the server's own code on the other.
let training: FakeTraining;
let page: FakePage;
beforeEach(async () => {
  training = await startFakeTraining();
  page = createPage(training.url);
});
afterEach(async () => {
  page.unload();
  await training.close();
});

test('the page writes its world into its address', async () => {
  const token = page.location.hash;
  await openSocket(page);
  expect(page.location.hash).toMatch(/^#[\w-]{43}\.[\w-]{22}$/);
  expect(page.location.hash.startsWith(token)).toBe(true);
});

test('a page that is loaded anew is in the same world', async () => {
  await openSocket(page);
  const { hash } = page.location;
  page.unload();
  await openSocket(page);
  expect(page.location.hash).toBe(hash);
  expect(training.worlds.map(({ story }) => story)).toEqual([['arrive', 'leave', 'arrive']]);
});

test('replies find their calls, whatever their order', async () => {
  const door = await openSocket(page);
  const ask = (input: number) => door.request({ to: 'visit', method: 'account.x', input });
  const outcomes = await Promise.all([ask(1), ask(2), ask(3)]);
  expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toMatchObject([
    { echo: { input: 1 } },
    { echo: { input: 2 } },
    { echo: { input: 3 } },
  ]);
});

describe('announcements', () => {
  const state = {
    network: 'on',
    portal: {
      reach: 'up',
      ...{ signIn: true, registration: true, mfa: true, release: true, endOtherSessions: true },
      checkedAt: '2026-04-01T00:00:00Z',
    },
  };

  test('reach the page, and the latest reaches who listens late', async () => {
    const { host } = await connectThrough(await openSocket(page));
    const heard: unknown[] = [];
    const early = new Promise((resolve) => {
      host.onState(resolve);
    });
    training.worlds[0]?.announce({ push: 'state', value: state });
    expect(await early).toEqual(state);
    host.onState((late) => heard.push(late));
    expect(heard).toEqual([state]);
  });

  test('that are unknown or do not fit are dropped', async () => {
    const { host } = await connectThrough(await openSocket(page));
    const next = new Promise((resolve) => {
      host.onState(resolve);
    });
    training.worlds[0]?.announce({ push: '__proto__', value: {} });
    training.worlds[0]?.announce({ push: 'state', value: { network: 'maybe' } });
    training.worlds[0]?.announce({ push: 'state', value: { ...state, network: 'off' } });
    expect(await next).toMatchObject({ network: 'off' });
  });
});

describe('a door that is shut', () => {
  const request = { to: 'machine', method: 'machine.check', input: {} } as const;
  const isShut = (door: { onShut(listener: () => void): void }) =>
    new Promise<void>((resolve) => {
      door.onShut(resolve);
    });

  test('says of calls under way that nobody knows, and of later ones that nothing was done', async () => {
    const door = await openSocket(page);
    const underWay = door.request(request);
    page.unload();
    expect(await underWay).toEqual({
      ok: false,
      failure: { code: 'door-shut', changed: 'unknown' },
    });
    await isShut(door);
    const later = await door.request(request);
    expect(later).toEqual({ ok: false, failure: { code: 'door-shut', changed: 'no' } });
  });

  test('is told to who asks after it too', async () => {
    const door = await openSocket(page);
    await training.close();
    await isShut(door);
    await expect(isShut(door)).resolves.toBeUndefined();
  });

  test('is what an address of an earlier start leads to', async () => {
    const old = createPage(training.url.replace(/#.*/, '#old'));
    const door = await openSocket(old);
    await isShut(door);
    const outcome = await door.request(request);
    expect(outcome).toEqual({ ok: false, failure: { code: 'door-shut', changed: 'no' } });
    expect(old.location.hash).toBe('#old');
  });

  test('and is what a server that is gone leads to', async () => {
    await training.close();
    const door = await openSocket(page);
    await expect(isShut(door)).resolves.toBeUndefined();
  });
});

describe('the page is loaded anew', () => {
  test('once the visit has ended', async () => {
    const { host } = await connectThrough(await openSocket(page));
    await host.machine.endVisit({ reason: 'end' });
    expect(page.reloads()).toBe(1);
  });

  test('but not where the end did not come through', async () => {
    const { host } = await connectThrough(await openSocket(page));
    page.unload();
    const outcome = await host.machine.endVisit({ reason: 'end' });
    expect([outcome.ok, page.reloads()]).toEqual([false, 0]);
  });
});
