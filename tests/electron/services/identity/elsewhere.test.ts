import { expect, test } from 'vitest';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import { createIdentity } from '#electron/services/identity/identity.ts';
import { registerKiosk } from '#electron/services/identity/register.ts';
import { rotateKey } from '#electron/services/identity/rotate.ts';
import { keepKey } from '#electron/services/identity/upkeep.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { openKiosk, openRegistered } from './given.ts';

test('a kiosk that is registered with another portal says with which, once, and comes back', async () => {
  const kiosk = await openRegistered();
  const log = createFakeLog();
  const every = () => () => undefined;
  const here = await openKiosk();
  const { identity, work } = { ...here, work: { ...here.work, vault: kiosk.vault } };
  const { watched } = keepKey({ identity, work, every, log });
  const own = createIdentity({ vault: kiosk.vault, ...work.place });
  const portal = watched(createHttpPortal({ ...here.way, prove: own.prove }));
  const [one, again] = [await portal.status(), await portal.status()];
  expect(one).toMatchObject({ failure: { code: 'kiosk-refused', reason: 'other-portal' } });
  expect(again).toEqual(one);
  expect(log.events).toEqual([
    {
      name: 'registered-elsewhere',
      at: kiosk.work.place.url,
      next: 'Set portal.url in the settings right, or register this kiosk with that portal: --register again',
    },
  ]);
  const registeredAt = kiosk.work.place.url;
  expect(await rotateKey(work)).toEqual({ ok: false, why: 'other-portal', registeredAt });
  const code = here.control.kiosks.newCode();
  expect(await registerKiosk({ ...work, code })).toEqual({
    ok: false,
    why: 'other-portal',
    registeredAt,
  });
  expect(await registerKiosk({ ...work, code, again: true })).toMatchObject({ ok: true });
  await own.refresh();
  expect(await portal.status()).toMatchObject({ ok: true });
});

test('a portal that has only got another address knows the kiosk as before', async () => {
  const kiosk = await openRegistered();
  const registration = JSON.parse(kiosk.vault.entries.get('registration') ?? '') as object; // kept above
  const moved = { ...registration, portal: 'https://before.example.ac.jp/' };
  kiosk.vault.entries.set('registration', JSON.stringify(moved));
  expect(await rotateKey(kiosk.work)).toMatchObject({ ok: true });
});
