// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { aWorld, type FakeWorld } from './mount.ts';
import { atOverview, holdTime, open, pass, signedIn } from './open-page.ts';

enableAutoUnmount(afterEach);
beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});

async function openShut(world: FakeWorld) {
  const page = await open(world);
  await atOverview(page);
  world.push.shut();
  await flushPromises();
  return page;
}

describe('a page whose door is shut in the middle of a visit', () => {
  test('says what has become of it, and whom to ask', async () => {
    const page = await openShut(aWorld(signedIn));
    expect(page.heading()).toBe('This kiosk is out of order');
    expect(page.text()).toContain('what you typed is erased');
    expect(page.text()).toContain('Ask: Example desk');
    expect(page.text()).toContain('This kiosk: not connected');
    expect(page.wrapper.get('[role=status]').text()).toBe('Starts again by itself');
  });

  test('tries by itself to begin anew, and at a press', async () => {
    const world = aWorld(signedIn);
    const page = await openShut(world);
    await pass(31);
    expect(world.anew.tries).toBe(2);
    await page.press('Start again');
    expect(world.anew.tries).toBe(3);
    expect(page.wrapper.get('[role=status]').text()).toMatch(/^Still out of order, \d\d:\d\d$/);
  });
});

test('a machine that could not end the visit is told again, and never shows it again', async () => {
  const machine = { isBroken: true };
  const endVisit = vi.fn(async () =>
    machine.isBroken ? fail('internal', { incident: '0a1b2c3d' }) : done({}),
  );
  const page = await open(aWorld({ ...signedIn, endVisit }));
  await atOverview(page);
  await page.press('End my visit');
  expect(page.heading()).toBe('This kiosk is out of order');
  machine.isBroken = false;
  await pass(16);
  expect(endVisit).toHaveBeenCalledTimes(2);
  expect(page.text()).not.toContain('One thing is still to do');
});

describe('a machine with a fault of its own', () => {
  test('is out of order with a number for staff, and goes on once it says hello', async () => {
    const { host } = aWorld();
    const machine = { isBroken: true };
    const hello: typeof host.machine.hello = async (input) =>
      machine.isBroken ? fail('internal', { incident: '0a1b2c3d' }) : host.machine.hello(input);
    const page = await open(aWorld({ hello }));
    expect(page.heading()).toBe('This kiosk is out of order');
    expect(page.text()).toContain('Number for staff0a1b2c3d');
    machine.isBroken = false;
    await pass(16);
    expect(page.heading()).toBe('What would you like to do?');
  });

  test('a page that was never let in has a wrong address, and does not try again', async () => {
    const world = aWorld({ hello: async () => fail('door-shut', { changed: 'no' }) });
    const page = await open(world);
    await pass(61);
    expect(page.heading()).toBe('This page has not found its practice');
    expect(world.anew.tries).toBe(0);
    expect(page.button('Start again')).toBeUndefined();
  });
});
