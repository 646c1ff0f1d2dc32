import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { openWorld, type OpenWorld } from './given.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

describe('the practice printer', () => {
  test.each([
    ['none', false, 'printer-missing'],
    ['no-paper', true, 'printer-no-paper'],
    ['jammed', true, 'printer-jammed'],
    ['paused', true, 'printer-paused'],
  ] as const)('that is %s prints nothing, and says why', async (printer, isThere, code) => {
    const { handlers, kiosk } = open.world;
    expect(await handlers.setPrinter({ printer })).toMatchObject({ value: { printer } });
    expect(kiosk.hasPrinter()).toBe(isThere);
    expect(await kiosk.print('sheet')).toEqual(fail(code, { paper: 'sheet' }));
    expect(await handlers.startOver({})).toMatchObject({ value: { printer: 'ready' } });
    expect(await kiosk.print('slip')).toEqual(done({}));
  });
});
