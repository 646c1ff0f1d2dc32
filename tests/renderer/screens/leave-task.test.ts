// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import WizardFrame from '#renderer/wizard/WizardFrame.vue';
import { done } from '#shared/outcome.ts';
import { anOverview } from '#tests/renderer/wizard/given.ts';
import { aWorld, type Shown } from './mount.ts';
import { atWizard, choose, holdTime, open, signedIn } from './open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

/** A page at the first step of the MFA wizard, with what it asks of the visit from then on. */
async function atTask() {
  const calls: string[] = [];
  const world = aWorld({
    ...signedIn,
    overview: async () => {
      calls.push('overview');
      return done(anOverview);
    },
    leaveTask: async () => {
      calls.push('leaveTask');
      await Promise.resolve();
      calls.push('left');
      return done({});
    },
  });
  page = await open(world);
  await atWizard(page);
  calls.length = 0;
  const frame = page.wrapper.getComponent(WizardFrame);
  return { page, calls, frame };
}

const leaving = ['leaveTask', 'left'];

test('Back on the first step leaves the task', async () => {
  const { page, calls } = await atTask();
  await page.press('Back');
  expect(calls).toEqual(leaving);
  expect(page.heading()).toContain('still to do');
});

test('Something else leaves the task before anything is asked', async () => {
  const { page, calls, frame } = await atTask();
  frame.vm.$emit('finished-something-else');
  await vi.dynamicImportSettled();
  expect(calls).toEqual([...leaving, 'overview']);
  await choose(page, 'End my visit');
});

test('going on to another task leaves this one before anything is asked', async () => {
  const { calls, frame } = await atTask();
  frame.vm.$emit('open', 'change-password');
  await vi.dynamicImportSettled();
  expect(calls).toEqual([...leaving, 'overview']);
});

test('a guide that is opened from a task leaves it too', async () => {
  const { calls, frame } = await atTask();
  frame.vm.$emit('open', 'which-id');
  await vi.dynamicImportSettled();
  expect(calls).toEqual(leaving);
});
