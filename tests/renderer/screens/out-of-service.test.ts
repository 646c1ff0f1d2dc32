// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MachineState } from '#shared/contract/machine.ts';
import { done } from '#shared/outcome.ts';
import { shut, type Parts } from './shut-troubles.ts';
import { aWorld, openState, type Shown } from './mount.ts';
import { atOverview, choose, holdTime, open, pass, signedIn } from './open-page.ts';

enableAutoUnmount(afterEach);
beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});

const stateWith = ({ portal, ...parts }: Parts = {}): MachineState => ({
  ...openState,
  ...parts,
  portal: { ...openState.portal, ...portal },
});
const day = 86_400_000;
const checkedAt = new Date(Date.UTC(2026, 10, 24, 1, 24)).toISOString();
const later = new Date(Date.parse(checkedAt) + 5 * day).toISOString();
const clock = (iso: string) =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

async function openIn(parts: Parts, calls = {}) {
  const world = aWorld({ ...signedIn, ...calls });
  const page = await open(world);
  const become = async (now: Parts) => {
    world.push.state(stateWith(now));
    await vi.dynamicImportSettled();
    await flushPromises();
  };
  await become(parts);
  return { world, page, become };
}
const status = (page: Shown) => page.wrapper.get('.ground [role=status]').text();

describe.each(shut)('%s', (_, parts, heading, sentence, still) => {
  test('says what is the matter, what works, whom to ask and when it looked', async () => {
    const { page } = await openIn({ ...parts, portal: { ...parts.portal, checkedAt } });
    expect(page.heading()).toBe(heading);
    expect(document.activeElement?.textContent).toBe(heading);
    expect(page.text()).toContain(sentence);
    expect(page.text()).toContain('The guides at this kiosk.');
    expect(page.text()).toContain('Ask: Example desk 000-0000');
    expect(page.text()).toContain(`Last checked at ${clock(checkedAt)}`);
    expect(status(page)).toBe('Looks again by itself');
    expect(page.wrapper.find('[data-state=shut]').exists()).toBe(true);
  });

  test('keeps the time of the last look current', async () => {
    const { page, become } = await openIn({ ...parts, portal: { ...parts.portal, checkedAt } });
    const next = new Date(Date.parse(checkedAt) + 60_000).toISOString();
    await become({ ...parts, portal: { ...parts.portal, checkedAt: next } });
    expect(page.text()).toContain(`Last checked at ${clock(next)}`);
  });

  test('answers a press with what it found, and does not say it anew', async () => {
    const next = new Date(Date.parse(checkedAt) + 60_000).toISOString();
    const answer = Promise.withResolvers<MachineState>();
    const check = async () => done(await answer.promise);
    const looked = { ...parts, portal: { ...parts.portal, checkedAt } };
    const { page, become } = await openIn(looked, { check });
    await page.press('Check now');
    expect(status(page)).toBe('Looking…');
    answer.resolve(stateWith({ ...parts, portal: { ...parts.portal, checkedAt: next } }));
    await flushPromises();
    expect(status(page)).toBe(still);
    const later = new Date(Date.parse(next) + 60_000).toISOString();
    await become({ ...parts, portal: { ...parts.portal, checkedAt: later } });
    expect(status(page)).toBe(still);
    expect(page.text()).toContain(`Last checked at ${clock(later)}`);
  });

  test('goes by itself, and that is heard', async () => {
    const { page, become } = await openIn(parts);
    await become({});
    expect(page.heading()).toBe('What would you like to do?');
    await pass(1);
    expect(page.text()).toContain('This kiosk can be used again.');
  });

  test('leaves the guides open, and nothing that needs a log-in', async () => {
    const { page } = await openIn(parts);
    await choose(page, 'Read the guides');
    await choose(page, 'I forgot my password');
    expect(page.heading()).toBe('Forgotten password: ask the desk');
    await choose(page, 'Something else');
    await choose(page, 'Register or change my e-mail');
    expect(page.heading()).toBe(heading);
  });

  test('throws nobody out of a visit', async () => {
    const { page, become } = await openIn({});
    await atOverview(page);
    await become(parts);
    expect(page.heading()).toBe('One thing is still to do');
  });
});

describe('the end of a trouble', () => {
  test.each([
    [{ portal: { signIn: false, until: later, checkedAt } }, 'No procedures until Sun 29 November'],
    [{ hours: { isOpen: false, until: later }, portal: { checkedAt } }, 'closed until Sun 29'],
  ])('is told where somebody knows it: %j', async (parts, words) => {
    const { page } = await openIn(parts);
    expect(page.heading().replaceAll(',', '')).toContain(words);
    expect(status(page)).toContain(clock(later));
  });

  test('is not told once it has passed', async () => {
    const { page } = await openIn({ portal: { signIn: false, until: checkedAt, checkedAt } });
    expect(page.heading()).toBe('The portal is closed just now');
  });

  test('does not make anybody wait outside the opening hours', async () => {
    const { page } = await openIn({ hours: { isOpen: false }, portal: { reach: 'away' } });
    expect(page.heading()).toBe('The portal cannot be reached');
    expect(page.text()).toContain('This kiosk is outside its opening hours');
  });
});

test.each([
  [{ clockAheadSeconds: 720 }, 'It is 12 minutes fast.'],
  [{ clockAheadSeconds: -172_800 }, 'It is 2 days slow.'],
])('a clock is wrong by as much as it is: %j', async (parts, sentence) => {
  const { page } = await openIn(parts);
  expect(page.text()).toContain(sentence);
});

describe('somebody who has begun', () => {
  test.each([{ hours: { isOpen: false } }, { clockAheadSeconds: 9_000 }])(
    'goes on to the next task in spite of %j',
    async (parts) => {
      const { page, become } = await openIn({});
      await atOverview(page);
      await become(parts);
      await choose(page, 'Change password');
      expect(page.heading()).not.toContain('closed');
      expect(page.heading()).not.toContain('clock');
    },
  );

  test('goes back to the account from a task that can’t be begun', async () => {
    const { page, become } = await openIn({});
    await atOverview(page);
    await choose(page, 'Which ID goes where');
    await become({ portal: { reach: 'away' } });
    expect(page.heading()).toContain('ID');
  });
});

describe('the closing of the kiosk', () => {
  const soon = (minutes: number) => ({
    isOpen: true,
    until: new Date(Date.now() + minutes * 60_000).toISOString(),
  });

  test('is said ten minutes before, seen and heard', async () => {
    const { page, become } = await openIn({ hours: soon(11) });
    expect(page.text()).not.toContain('Closes at');
    await become({ hours: soon(9) });
    expect(page.wrapper.get('.lintel').text()).toContain('Closes at');
    await pass(1);
    expect(page.wrapper.text().split('Closes at')).toHaveLength(3);
  });

  test('cuts no visit, and says that it goes on', async () => {
    const { page, become } = await openIn({});
    await atOverview(page);
    await become({ hours: { isOpen: false } });
    expect(page.wrapper.get('.lintel').text()).toContain('Closed; this visit goes on');
  });
});

describe('where somebody can log in all the same', () => {
  test.each([
    [{ network: 'on' }, 'This kiosk is on the campus network; a phone on mobile data is off it'],
    [{ network: 'off' }, 'This kiosk is not on the campus network: logging in may ask'],
    [{ network: 'unknown' }, 'It is not known whether this kiosk is on the campus network:'],
  ] as const)('the first screen says what it means: %j', async (parts, sentence) => {
    const { page } = await openIn(parts);
    expect(page.heading()).toBe('What would you like to do?');
    expect(page.text()).toContain(sentence);
  });

  test('a task that is closed says so before it is pressed, with the end where it is known', async () => {
    const { page } = await openIn({ portal: { mfa: false, until: later, checkedAt } });
    expect(page.button('Multi-factor authentication')?.text()).toContain('Closed just now');
    expect(page.button('Change password')?.text()).not.toContain('Closed');
    expect(page.text().replaceAll(',', '')).toContain('Closed until Sun 29 November');
  });
});
