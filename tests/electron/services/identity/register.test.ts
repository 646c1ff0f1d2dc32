import { expect, test } from 'vitest';
import { keySentences } from '#electron/services/identity/sentences.ts';
import { settleNext } from '#electron/services/identity/settle.ts';
import type { VaultTrouble } from '#electron/services/vault/vault.ts';
import { openKiosk } from './given.ts';

test('a kiosk is registered by a code, and the portal knows it by its key', async () => {
  const kiosk = await openKiosk();
  const told = await kiosk.register();
  expect(told.ok && told.jkt).toMatch(/^[\w-]{43}$/);
  expect(await kiosk.look()).toBe(told.ok && told.jkt);
  expect([...kiosk.vault.entries.keys()].sort()).toEqual(['kiosk-key', 'registration']);
  expect(kiosk.vault.state()).toBe('ready');
});

test('registered once, it is registered anew only when that is said; then with another key', async () => {
  const kiosk = await openKiosk();
  const first = await kiosk.register();
  expect(await kiosk.register()).toEqual({ ok: false, why: 'already-registered' });
  const second = await kiosk.register(kiosk.control.kiosks.newCode(), true);
  expect(second.ok && first.ok && second.jkt !== first.jkt).toBe(true);
  expect(await kiosk.look()).toBe(second.ok && second.jkt);
});

test('a refused code leaves everything as it was', async () => {
  const kiosk = await openKiosk();
  expect(await kiosk.register('NO-SUCH-CODE')).toEqual({ ok: false, why: 'code-refused' });
  expect(kiosk.vault.entries.size).toBe(0);
  const used = kiosk.control.kiosks.newCode();
  const told = await kiosk.register(used);
  const before = kiosk.vault.entries.get('kiosk-key');
  expect(await kiosk.register(used, true)).toEqual({ ok: false, why: 'code-used' });
  const old = kiosk.control.kiosks.newCode();
  kiosk.clock.now += 15 * 60_000;
  expect(await kiosk.register(old, true)).toEqual({ ok: false, why: 'code-expired' });
  expect(kiosk.vault.entries.get('kiosk-key')).toBe(before);
  expect(await kiosk.look()).toBe(told.ok && told.jkt);
});

test.each<VaultTrouble>(['locked', 'missing', 'frozen'])(
  'a vault that is %s is told, and the portal hears nothing',
  async (trouble) => {
    const kiosk = await openKiosk();
    kiosk.vault.setState(trouble);
    expect(await kiosk.register()).toEqual({ ok: false, why: `vault-${trouble}` });
    // Practice's own kiosk is the only one.
    expect(kiosk.control.kiosks.all()).toHaveLength(1);
    kiosk.vault.setState(undefined);
    expect(await kiosk.register()).toMatchObject({ ok: true });
  },
);

test('what the vault holds of somebody else is left alone until it is said', async () => {
  const kiosk = await openKiosk();
  kiosk.vault.entries.set('kiosk-key', 'not ours');
  expect(await kiosk.register()).toEqual({ ok: false, why: 'vault-unreadable' });
  expect(kiosk.vault.entries.get('kiosk-key')).toBe('not ours');
  expect(await kiosk.register(undefined, true)).toMatchObject({ ok: true });
});

test('a portal that is away, and a clock that is wrong, are told as that', async () => {
  const kiosk = await openKiosk();
  kiosk.proxy.connects = 'refused';
  expect(await kiosk.register()).toEqual({ ok: false, why: 'portal-away' });
  kiosk.proxy.connects = 'well';
  const clock = () => kiosk.clock.now + 3_600_000;
  Object.assign(kiosk.work.place, { clock });
  expect(await kiosk.register()).toEqual({ ok: false, why: 'clock' });
  expect(kiosk.vault.entries.size).toBe(0);
});

test('a reply that is lost is made up for by the look-up', async () => {
  const kiosk = await openKiosk();
  kiosk.proxy.befall('POST /v1/kiosks', { side: 'reply', after: 0 });
  expect(await kiosk.register()).toMatchObject({ ok: true });
});

test('an end that nobody knows is found out when the portal is back', async () => {
  const kiosk = await openKiosk();
  kiosk.proxy.befall('POST /v1/kiosks', { side: 'reply', after: 0 });
  kiosk.proxy.befall('GET /v1/', { side: 'request', after: 0 }, Infinity);
  expect(await kiosk.register()).toEqual({ ok: false, why: 'unknown' });
  expect(await kiosk.identity.keys()).toBe('not-registered');
  kiosk.proxy.mend('GET /v1/');
  kiosk.clock.now += 60_000;
  expect(await settleNext(kiosk.work)).toBe(true);
  expect(await kiosk.look()).toMatch(/^[\w-]{43}$/);
  expect(await settleNext(kiosk.work)).toBe(false);
});

test('each trouble has one sentence that says what to do', () => {
  const sentences = Object.values(keySentences);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/[.:] .*[a-z]/);
});
