// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookWith, postureWith, wipeMissing } from '#renderer/gallery/samples/staff.ts';
import { done, fail } from '#shared/outcome.ts';
import { choose, holdTime, pass, settle } from '#tests/renderer/screens/open-page.ts';
import { aStaffWorld, atBoard } from './open-staff.ts';

beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

test('the board says that all is well, and what is so', async () => {
  const page = await atBoard(aStaffWorld());
  expect(page.heading()).toBe('This kiosk works normally');
  expect(page.text()).toContain('Answers in 0.3 sec');
  expect(page.text()).toContain('MFA: six digits');
  expect(page.text()).toContain('11 people');
  expect(page.text()).toContain('fewer than 5');
});

test('it looks every five seconds, and moves no focus', async () => {
  const world = aStaffWorld();
  const page = await atBoard(world);
  const button = page.button('View the log')?.element;
  button?.focus();
  world.answer({ look: done(lookWith({ printer: { state: 'no-paper' } }, ['printer'])) });
  await pass(5);
  expect(page.heading()).toBe('This kiosk works; one thing needs care');
  expect(document.activeElement).toBe(button);
  await pass(1);
  expect(document.querySelector('[aria-live=polite]')?.textContent).toContain('needs care');
});

test('what can be had no more is said, and what was seen last stays', async () => {
  const world = aStaffWorld();
  const page = await atBoard(world);
  world.answer({ look: fail('door-shut', { changed: 'unknown' }) });
  await pass(5);
  expect(page.text()).toContain('This is what was seen last');
  expect(page.text()).toContain('Answers in 0.3 sec');
});

test('when their quiet minutes are over the page goes back to visitors', async () => {
  const world = aStaffWorld();
  await atBoard(world);
  world.answer({ look: fail('staff-closed', {}) });
  await pass(5);
  expect(world.asked).toContain('goBack');
});

test('a sign of life is told to the machine, every ten seconds at most', async () => {
  const world = aStaffWorld();
  await atBoard(world);
  const touch = () => dispatchEvent(new Event('pointerdown'));
  await pass(11);
  touch();
  touch();
  expect(world.asked.filter((name) => name === 'stay')).toHaveLength(1);
});

test('restart is asked first, and nothing happens to who stays', async () => {
  const world = aStaffWorld({ restart: done({}) });
  const page = await atBoard(world);
  await choose(page, 'Restart');
  expect(page.heading()).toBe('Restart this kiosk?');
  await choose(page, 'Leave it as it is');
  expect(world.asked).not.toContain('restart');
  await choose(page, 'Restart');
  await choose(page, 'Restart now');
  expect(world.asked).toContain('restart');
  expect(page.heading()).toBe('Restarting');
});

test('a test page stands in the page while it is printed, and what came of it is said', async () => {
  const world = aStaffWorld({ testPrint: fail('printer-no-paper', { paper: 'test' }) });
  const page = await atBoard(world);
  await page.press('Test print');
  await settle();
  expect(page.text()).toContain('There is no paper. Nothing was printed.');
  expect(document.querySelector('.paper')).toBeNull();
});

test('the log says in words what it has words for, and of the rest that it is something else', async () => {
  const page = await atBoard(aStaffWorld());
  await choose(page, 'View the log');
  expect(page.text()).toContain('Staff came in');
  expect(page.text()).toContain('Something else');
  expect(page.text()).not.toContain('not-known-yet');
  await choose(page, 'Back to the state');
  expect(page.heading()).toBe('This kiosk works normally');
});

test('the log says how staff proved themselves, how they left, and what came of a test page', async () => {
  const page = await atBoard(aStaffWorld());
  await choose(page, 'View the log');
  for (const said of ['by the PIN', 'for a restart', 'no paper'])
    expect(page.text()).toContain(said);
});

test('what is not as its profile says is named, with what to do; what could not be read is last', async () => {
  const posture = postureWith({ swap: 'weaker', user: 'unknown', usb: 'weaker' });
  const page = await atBoard(aStaffWorld({ look: done(lookWith({ posture })) }));
  const rows = page.wrapper.findAll('.tbl--acts tbody tr').map((row) => row.text());
  expect(rows.map((row) => row.split('  ')[0])).toEqual([
    expect.stringMatching(/^swap.*swapoff -a.*See to it$/),
    expect.stringMatching(/^USB.*modprobe.*See to it$/),
    expect.stringMatching(/^user account.*usermod.*Not known$/),
  ]);
  expect(page.text()).toContain('2 things weaker than the profile');
});

test('of a wipe the parts that nobody saw done are named', async () => {
  const lastWipe = wipeMissing('session', 'paper');
  const page = await atBoard(aStaffWorld({ look: done(lookWith({ lastWipe })) }));
  expect(page.text()).toContain('Not confirmed: portal log-in, print queue');
});

test('the versions are those of program, Electron, Chromium and profile', async () => {
  const page = await atBoard(aStaffWorld());
  for (const said of [
    'Genkan 1.0.0',
    'Electron 44',
    'Chromium 152',
    'example-university (3f2a91c0)',
  ])
    expect(page.text()).toContain(said);
});

test('by step it is told how many got stuck and how many came through', async () => {
  const page = await atBoard(aStaffWorld());
  expect(page.text()).toContain('11 people stuck');
  expect(page.text()).toContain('48 people finished');
  expect(page.text()).toContain('fewer than 5 stuck');
});
