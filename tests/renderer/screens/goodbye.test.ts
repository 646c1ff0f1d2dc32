// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Receipt } from '#shared/contract/machine.ts';
import { aWorld, type Shown } from './mount.ts';
import { choose, holdTime, open, pass } from './open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

async function atGoodbye(paper?: Receipt['paper']) {
  const world = aWorld();
  page = await open(world);
  world.push.receipt({
    ...{ endedAt: '2026-05-01T09:00:00.000Z', reason: 'end', language: 'en' },
    ...{ portalSession: 'none', memory: 'processes-gone', ...(paper && { paper }) },
  });
  await pass(0.5);
  return { text: page.text(), heard: page.wrapper.get('[aria-live=polite]').text() };
}

test.each([
  ['printed', 'It was printed. Take your paper with you.'],
  ['gone', 'Nothing of this visit is waiting at the printer.'],
  ['unknown', 'It is not known whether something of this visit still comes out.'],
] as const)('of paper that is %s, it is said and heard: %s', async (paper, sentence) => {
  const { text, heard } = await atGoodbye(paper);
  expect(text).toContain(sentence);
  expect(heard).toContain(sentence);
});

test('who had nothing printed hears nothing of paper', async () => {
  const { text } = await atGoodbye();
  expect(text).toContain('Your visit has ended');
  expect(text).not.toMatch(/printer|was printed/);
});

test('a receipt that comes once somebody else has begun is not shown to them', async () => {
  const world = aWorld();
  page = await open(world);
  await choose(page, 'Multi-factor authentication');
  world.push.receipt({
    ...{ endedAt: '2026-05-01T09:00:00.000Z', reason: 'end', language: 'ja' },
    ...{ portalSession: 'ended', memory: 'processes-gone' },
  });
  await pass(0.5);
  await page.press('Back');
  await pass(0.5);
  expect(page.text()).not.toContain('Your visit has ended');
  expect(page.button('Multi-factor authentication')).toBeDefined();
});
