import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, type OpenWorld } from './given.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const sound = { minutesFast: 0, hours: 'always', isBroken: false } as const;
const code = async () => {
  const told = await open.ask('status');
  return told['code'] ?? 'known';
};

test('the trainer has the portal revoke or forget the kiosk, and know it again', async () => {
  const codes: unknown[] = [];
  for (const registration of ['revoked', 'not-registered', 'known'] as const) {
    await open.world.handlers.setKiosk({ ...sound, registration });
    codes.push(await code());
  }
  expect(codes).toEqual(['kiosk-revoked', 'kiosk-not-registered', 'known']);
});

test('after starting over it is known', async () => {
  await open.world.handlers.setKiosk({ ...sound, registration: 'not-registered' });
  await open.world.handlers.startOver({});
  expect(await code()).toBe('known');
});

test('another kiosk of the portal is left alone', async () => {
  const { kiosks } = open.world.control;
  kiosks.register(kiosks.newCode(), 'another-key');
  await open.world.handlers.setKiosk({ ...sound, registration: 'revoked' });
  expect(kiosks.all().map(({ isRevoked }) => isRevoked)).toEqual([true, false]);
});
