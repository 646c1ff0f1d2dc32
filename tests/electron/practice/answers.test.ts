import { afterEach, expect, test } from 'vitest';
import type { After } from '#electron/services/timer.ts';
import { ids, openWorld, type OpenWorld } from './given.ts';
import { linkOf, openBrowser } from './given-browser.ts';

let open: OpenWorld;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

interface Wait {
  readonly milliseconds: number;
  readonly act: () => void;
}

/** A world whose slow answers wait until the test lets them go. */
async function openSlowWorld() {
  const waits: Wait[] = [];
  let heard = Promise.withResolvers<Wait>();
  const after: After = (milliseconds, act) => {
    waits.push({ milliseconds, act });
    heard.resolve({ milliseconds, act });
    heard = Promise.withResolvers();
    return () => undefined;
  };
  open = await openWorld({ after });
  open.world.control.setPortal({ services: 'open', answers: 'slow' });
  return { next: () => heard.promise };
}

test('a slow portal does what is asked at once and says so six seconds later', async () => {
  const slow = await openSlowWorld();
  const waiting = slow.next();
  const input = { personalId: ids.new, password: 'Renshuu-01-Aa' };
  const reply = open.ask('signIn', { input, key: 'a-slow-sign-in' });
  const { milliseconds, act } = await waiting;
  expect(milliseconds).toBe(6_000);
  open.world.control.setPortal({ services: 'open', answers: 'at-once' });
  const found = await open.ask('operation', { parameter: 'a-slow-sign-in' });
  expect(found).toMatchObject({ state: 'completed', status: 201 });
  act();
  expect(await reply).toEqual(found['reply']);
});

test('a slow portal that goes away cuts the answer that was on its way', async () => {
  const slow = await openSlowWorld();
  const waiting = slow.next();
  const input = { personalId: ids.new, password: 'Renshuu-01-Aa' };
  const reply = open.ask('signIn', { input, key: 'a-cut-sign-in' });
  const told = expect(reply).rejects.toThrow('fetch failed');
  const { act } = await waiting;
  open.world.control.setPortal({ services: 'open', answers: 'away' });
  act();
  await told;
  open.world.control.setPortal({ services: 'open', answers: 'at-once' });
  expect(await open.ask('operation', { parameter: 'a-cut-sign-in' })).toMatchObject({
    state: 'completed',
  });
});

test('a portal that is away cuts every connection and does nothing', async () => {
  open = await openWorld();
  const { personalId } = open.who('mail-pending');
  open.world.control.setPortal({ services: 'open', answers: 'away' });
  const input = { personalId: ids.new, password: 'Renshuu-01-Aa' };
  await expect(open.ask('signIn', { input, key: 'never-got-there' })).rejects.toThrow(
    'fetch failed',
  );
  const link = linkOf(open, personalId);
  await expect(openBrowser(open).visit(link)).rejects.toThrow('fetch failed');
  const page = await open.world.handlers.browse({ address: link });
  expect(page).toMatchObject({ value: { kind: 'error', heading: { ja: 'ページを開けません' } } });
  open.world.control.setPortal({ services: 'open', answers: 'at-once' });
  expect(await open.ask('operation', { parameter: 'never-got-there' })).toEqual({
    state: 'never-arrived',
  });
});

test('its pages are slow too', async () => {
  const slow = await openSlowWorld();
  const waiting = slow.next();
  const page = openBrowser(open).visit(linkOf(open, open.who('mail-pending').personalId));
  (await waiting).act();
  expect(await page).toMatchObject({ status: 200 });
});
