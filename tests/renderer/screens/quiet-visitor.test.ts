// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aWorld, type Shown } from './mount.ts';
import { atOverview, atWizard, holdTime, open, pass, signedIn } from './open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

describe('a quiet visitor', () => {
  test('is asked with a countdown, and stays by one press', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await atOverview(page);
    await pass(61);
    expect(page.wrapper.get('[role=alertdialog]').text()).toContain('Are you still there?');
    expect(page.wrapper.get('[role=timer]').text()).toMatch(/^(29|30)/);
    await page.press('Still here');
    expect(page.wrapper.find('[role=alertdialog]').exists()).toBe(false);
    expect(world.ended).toEqual([]);
  });

  test('has longer where the phone is in hand, and is told what is unfinished', async () => {
    page = await open(aWorld(signedIn));
    await atWizard(page);
    await pass(170);
    expect(page.wrapper.find('[role=alertdialog]').exists()).toBe(false);
    await pass(12);
    expect(page.wrapper.get('[role=alertdialog]').text()).toContain('is not finished yet');
  });

  test('who never answers is wiped', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await atOverview(page);
    await pass(92);
    expect(world.ended).toEqual(['idle']);
  });

  test('who is the next person ends the visit of the one before', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await atOverview(page);
    await pass(61);
    await page.press('I am the next person');
    expect(world.ended).toEqual(['next-person']);
  });

  test('on the first screen leaves it in the usual language and size', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await page.press('Text size: large');
    await pass(61);
    expect(document.documentElement.dataset['text']).toBe('1');
    expect(page.heading()).toBe('今日は何をしますか');
    expect(world.ended).toEqual([]);
    expect(world.told).toEqual(['quiet']);
  });

  test('who has read the help is gone before the machine hears that nobody is there', async () => {
    const world = aWorld(signedIn);
    page = await open(world);
    await page.press('Help');
    await pass(200);
    expect(world.told.slice(0, 3)).toEqual([true, false, 'quiet']);
  });
});
