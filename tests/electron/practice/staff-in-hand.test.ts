import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, type OpenWorld } from './given.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(() => open.world.close());

/** What the dock is told of staff. */
async function told() {
  const looked = await open.world.handlers.look({});
  if (!looked.ok) throw new Error('the dock refuses nothing');
  return looked.value.staff;
}

test('staff have a PIN and, when the dock hands it out, a code, until the world starts over', async () => {
  const { handStaffCode, startOver } = open.world.handlers;
  expect(await told()).toEqual({ pin: '86420975' });
  await handStaffCode({});
  const { code } = await told();
  expect(code).toMatch(/^[0-9A-Z-]{8,}$/);
  await open.world.control.staff.pin.set('40718293');
  expect(await told()).toEqual({ pin: '40718293', code });
  await startOver({});
  expect(await told()).toEqual({ pin: '86420975' });
});
