// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail } from '#shared/outcome.ts';
import { choose, holdTime, open, pass, settle } from '#tests/renderer/screens/open-page.ts';
import { aStaffWorld, atPin, hold } from './open-staff.ts';

beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

test('whoever holds the name for three seconds is asked for the PIN, and comes back without loss', async () => {
  const page = await open(aStaffWorld());
  await hold(page, 2.9);
  expect(page.heading()).toBe('What would you like to do?');
  await hold(page, 3);
  expect(page.heading()).toBe('For staff: the PIN');
  expect(document.activeElement?.textContent).toBe('For staff: the PIN');
  await page.press('Back to visitors');
  expect(page.heading()).toBe('What would you like to do?');
});

test('Help has a way for whoever can hold nothing', async () => {
  const page = await open(aStaffWorld());
  await choose(page, 'Help');
  await choose(page, 'For staff');
  expect(page.heading()).toBe('For staff: the PIN');
});

test('there is no way during a visit', async () => {
  const page = await open(aStaffWorld());
  await choose(page, 'Multi-factor authentication');
  await hold(page, 4);
  expect(page.heading()).not.toBe('For staff: the PIN');
  await choose(page, 'Help');
  expect(page.button('For staff')).toBeUndefined();
});

test('trouble does not stand in the way', async () => {
  const world = aStaffWorld();
  const page = await open(world);
  world.push.shut();
  await settle();
  await hold(page, 3);
  expect(page.heading()).toBe('For staff: the PIN');
});

test('the question goes by itself after a quiet minute', async () => {
  const page = await atPin(aStaffWorld());
  await pass(59);
  expect(page.heading()).toBe('For staff: the PIN');
  await pass(2);
  expect(page.heading()).toBe('What would you like to do?');
});

test('a wrong PIN is cleared; after several the next waits, counted down and said', async () => {
  const world = aStaffWorld({ enter: fail('staff-pin-wrong', { seconds: 2 }) });
  const page = await atPin(world);
  await page.type('staff-pin', '11112222');
  await page.send();
  expect(page.text()).toContain('Time left: 2 seconds');
  expect(page.wrapper.get<HTMLInputElement>('input[name=staff-pin]').element.value).toBe('');
  await page.type('staff-pin', '33334444');
  await page.send();
  expect(world.asked.filter((name) => name === 'enter')).toHaveLength(1);
  await pass(3);
  expect(page.wrapper.find('[role=timer]').exists()).toBe(false);
});

test('where no PIN is set it is said who sets one', async () => {
  const page = await atPin(aStaffWorld({ enter: fail('staff-pin-none', { reason: 'unset' }) }));
  await page.type('staff-pin', '11112222');
  await page.send();
  expect(page.heading()).toBe('No PIN opens this screen yet');
  expect(page.text()).toContain('--set-staff-pin');
});
