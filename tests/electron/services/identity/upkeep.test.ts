import { expect, test } from 'vitest';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import { keepKey } from '#electron/services/identity/upkeep.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { openKiosk, openRegistered } from './given.ts';

const every = () => () => undefined;

test('a key that a command has put there is seen at once, whoever holds the turn', async () => {
  const kiosk = await openKiosk();
  const never = Promise.withResolvers<'busy'>();
  const held = { ...kiosk.vault, alone: () => never.promise };
  const { identity, work } = { ...kiosk, work: { ...kiosk.work, vault: held } };
  const { watched } = keepKey({ identity, work, every, log: createFakeLog() });
  const portal = watched(createHttpPortal({ ...kiosk.way, prove: identity.prove }));
  expect(await identity.keys()).toBe('not-registered');
  expect(await kiosk.register()).toMatchObject({ ok: true });
  expect(await portal.status()).toMatchObject({ ok: true });
  const again = await kiosk.register(kiosk.control.kiosks.newCode(), true);
  const [old] = kiosk.control.kiosks.all().slice(-2);
  old?.keys.clear();
  expect(again).toMatchObject({ ok: true });
  expect(await portal.status()).toMatchObject({ ok: true });
});

test('a turn that does not come is in the log each time', async () => {
  const { identity, vault, work } = await openRegistered();
  const log = createFakeLog();
  const alone = () => Promise.resolve('busy' as const);
  const { betweenVisits } = keepKey({
    ...{ identity, every, log },
    work: { ...work, vault: { ...vault, alone } },
  });
  await betweenVisits();
  await betweenVisits();
  const busy = { name: 'key-changed', outcome: 'busy' };
  expect(log.events).toEqual([busy, busy]);
});
