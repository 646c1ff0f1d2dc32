import { expect, test } from 'vitest';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import type { Identity } from '#electron/services/identity/identity.ts';
import { createKey } from '#electron/services/identity/keys.ts';
import { isKeyOld, rotateKey } from '#electron/services/identity/rotate.ts';
import { settleNext } from '#electron/services/identity/settle.ts';
import { keepKey } from '#electron/services/identity/upkeep.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { rotateUnderLoad } from '#tests/support/rotation-load.ts';
import { openKiosk, openRegistered } from './given.ts';

const day = 24 * 3_600_000;

const newest = async (identity: Identity) => {
  const keys = await identity.keys();
  return typeof keys === 'string' ? keys : keys.newest.jkt;
};

test('another key takes over; the visit that began with the old one ends with it', async () => {
  const kiosk = await openRegistered();
  const session = await kiosk.signIn();
  const rotated = await rotateKey(kiosk.work);
  await kiosk.identity.refresh();
  expect(rotated.ok && rotated.jkt).toBe(await newest(kiosk.identity));
  expect(await newest(kiosk.identity)).not.toBe(kiosk.first);
  expect(await kiosk.portal.account(session)).toMatchObject({ ok: true });
  expect(await kiosk.portal.signOut(session)).toBe(true);
  expect(await kiosk.look()).toBe(await newest(kiosk.identity));
});

test('an hour later the old key opens nothing any more, and is held no longer', async () => {
  const kiosk = await openRegistered();
  const old = await kiosk.identity.keys();
  await rotateKey(kiosk.work);
  await kiosk.identity.refresh();
  kiosk.clock.now += 3_600_000;
  expect(await kiosk.identity.keys()).not.toHaveProperty('previous');
  if (typeof old === 'string') throw new Error(old);
  const registry = kiosk.work.openRegistry(kiosk.identity.proveWith(old.newest));
  expect(await registry.look()).toMatchObject({ failure: { reason: 'not-registered' } });
  registry.close();
});

test('it is not changed twice within the hour in which visits may need the old one', async () => {
  const kiosk = await openRegistered();
  await rotateKey(kiosk.work);
  expect(await rotateKey(kiosk.work)).toEqual({ ok: false, why: 'too-early' });
});

test('a lost reply, and a vault that shuts in between, lose no key', async () => {
  const kiosk = await openRegistered();
  const change = 'PUT /v1/kiosks';
  kiosk.proxy.befall(change, { side: 'reply', after: 0 });
  kiosk.proxy.befall('GET /v1/', { side: 'request', after: 0 }, Infinity);
  expect(await rotateKey(kiosk.work)).toEqual({ ok: false, why: 'unknown' });
  kiosk.proxy.mend('GET /v1/');
  // The old key still counts, so nobody notices.
  expect(await kiosk.look()).toBe(kiosk.first);
  kiosk.clock.now += 60_000;
  expect(await settleNext(kiosk.work)).toBe(true);
  expect(await kiosk.look()).not.toBe(kiosk.first);
});

test('a change that never arrived leaves the key that was', async () => {
  const kiosk = await openRegistered();
  kiosk.proxy.befall('PUT /v1/kiosks', { side: 'request', after: 0 });
  expect(await rotateKey(kiosk.work)).toEqual({ ok: false, why: 'portal-away' });
  expect(await kiosk.look()).toBe(kiosk.first);
  expect(JSON.parse(kiosk.vault.entries.get('kiosk-key') ?? '')).not.toHaveProperty('next');
});

test('a key is old after 90 days, and changed between two visits', async () => {
  const kiosk = await openRegistered();
  const log = createFakeLog();
  const every = () => () => undefined;
  const { identity, work } = kiosk;
  const { betweenVisits } = keepKey({ identity, work, every, log });
  kiosk.clock.now += 89 * day;
  expect(await isKeyOld(work)).toBe(false);
  await betweenVisits();
  expect(await newest(identity)).toBe(kiosk.first);
  kiosk.clock.now += day;
  await betweenVisits();
  expect(await newest(identity)).not.toBe(kiosk.first);
  expect(log.events).toContainEqual({ name: 'key-changed', outcome: 'done' });
});

test('a key that a command has changed is taken up between two visits, and kept in a shut vault', async () => {
  const kiosk = await openRegistered();
  const every = () => () => undefined;
  const { identity, work, vault } = kiosk;
  const { betweenVisits } = keepKey({ identity, work, every, log: createFakeLog() });
  await betweenVisits();
  expect(await newest(identity)).toBe(kiosk.first);
  const changed = await rotateKey(work);
  await betweenVisits();
  expect(changed.ok && changed.jkt).toBe(await newest(identity));
  vault.setState('locked');
  await betweenVisits();
  expect(changed.ok && changed.jkt).toBe(await newest(identity));
});

test('a key that is a minute old at most is left alone: somebody may be at work on it', async () => {
  const kiosk = await openRegistered();
  const since = new Date(kiosk.clock.now).toISOString();
  const next = { jwk: await createKey(), since };
  const held = JSON.parse(kiosk.vault.entries.get('kiosk-key') ?? '') as object; // kept above
  const kept = JSON.stringify({ ...held, next });
  kiosk.vault.entries.set('kiosk-key', kept);
  kiosk.clock.now += 59_999;
  expect(await settleNext(kiosk.work)).toBe(false);
  expect(await rotateKey(kiosk.work)).toEqual({ ok: false, why: 'busy' });
  expect(kiosk.vault.entries.get('kiosk-key')).toBe(kept);
  kiosk.clock.now += 1;
  await settleNext(kiosk.work);
  expect(JSON.parse(kiosk.vault.entries.get('kiosk-key') ?? '')).not.toHaveProperty('next');
  expect(await kiosk.look()).toBe(kiosk.first);
});

test('a key of which a clock says that it is yet to be made is asked about', async () => {
  const kiosk = await openRegistered();
  const next = { jwk: await createKey(), since: '2030-01-01T00:00:00.000Z' };
  const held = JSON.parse(kiosk.vault.entries.get('kiosk-key') ?? '') as object; // kept above
  kiosk.vault.entries.set('kiosk-key', JSON.stringify({ ...held, next }));
  expect(await rotateKey(kiosk.work)).toMatchObject({ ok: true });
});

test('two who change the key at the same moment take turns: one does, one is told too early', async () => {
  const kiosk = await openRegistered();
  const told = await Promise.all([rotateKey(kiosk.work), rotateKey(kiosk.work)]);
  expect(told).toEqual([expect.objectContaining({ ok: true }), { ok: false, why: 'too-early' }]);
  const [done] = told;
  expect(await kiosk.look()).toBe(done.ok && done.jkt);
});

test('two setups side by side change an old key once', async () => {
  const kiosk = await openRegistered();
  const log = createFakeLog();
  const every = () => () => undefined;
  kiosk.clock.now += 90 * day;
  const { identity, work } = kiosk;
  const both = [1, 2].map(() => keepKey({ identity, work, every, log }));
  await Promise.all(both.map(({ betweenVisits }) => betweenVisits()));
  expect(log.events).toEqual([{ name: 'key-changed', outcome: 'done' }]);
});

test('where another process has the turn, nothing is done and it is said', async () => {
  const kiosk = await openRegistered();
  const busy = { ...kiosk.vault, alone: async () => 'busy' as const };
  const work = { ...kiosk.work, vault: busy };
  expect(await rotateKey(work)).toEqual({ ok: false, why: 'busy' });
  expect(await settleNext(work)).toBe(false);
  expect(await kiosk.look()).toBe(kiosk.first);
});

test('a key that a command has just registered is not taken for one that never arrived', async () => {
  const { vault, work } = await openKiosk();
  const key = { jwk: await createKey(), since: '2026-04-14T00:59:00.000Z' };
  const registered = JSON.stringify({ version: 1, current: key });
  vault.entries.set('kiosk-key', JSON.stringify({ version: 1, next: key }));
  const openRegistry: typeof work.openRegistry = (prove) => {
    const registry = work.openRegistry(prove);
    const look = async () => {
      const told = await registry.look();
      vault.entries.set('kiosk-key', registered);
      return told;
    };
    return { ...registry, look };
  };
  expect(await settleNext({ ...work, openRegistry })).toBe(false);
  expect(vault.entries.get('kiosk-key')).toBe(registered);
});

test('a kiosk that is registered while its program runs is known by itself', async () => {
  const kiosk = await openKiosk();
  const { identity, work } = kiosk;
  const every = () => () => undefined;
  const { watched } = keepKey({ identity, work, every, log: createFakeLog() });
  const portal = watched(createHttpPortal({ ...kiosk.way, prove: identity.prove }));
  const reason = async () => {
    const told = await portal.status();
    return told.ok ? 'known' : told.failure;
  };
  expect(await reason()).toEqual({ code: 'kiosk-refused', reason: 'not-registered' });
  await kiosk.register();
  expect(await reason()).toBe('known');
  const [own] = kiosk.control.kiosks.all().slice(-1);
  if (own) own.isRevoked = true;
  expect(await reason()).toEqual({ code: 'kiosk-refused', reason: 'revoked' });
  if (own) own.isRevoked = false;
  expect(await reason()).toBe('known');
});

test('40 visits under way while the key changes twice: none is lost', async () => {
  expect(await rotateUnderLoad(40, 2)).toMatchObject({ visits: 40, rotations: 2, lost: [] });
});
