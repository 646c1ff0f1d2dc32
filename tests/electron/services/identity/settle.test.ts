import { expect, test } from 'vitest';
import { rotateKey } from '#electron/services/identity/rotate.ts';
import { settleNext } from '#electron/services/identity/settle.ts';
import { openKiosk, openRegistered } from './given.ts';

const minute = 60_000;

/** A registered kiosk whose portal has taken another key, which it could not hear of. */
async function openUnheard() {
  const kiosk = await openRegistered();
  kiosk.proxy.befall('PUT /v1/kiosks', { side: 'reply', after: 0 });
  kiosk.proxy.befall('GET /v1/', { side: 'request', after: 0 }, Infinity);
  expect(await rotateKey(kiosk.work)).toEqual({ ok: false, why: 'unknown' });
  kiosk.proxy.mend('GET /v1/');
  kiosk.clock.now += minute;
  return kiosk;
}

type Kiosk = Awaited<ReturnType<typeof openKiosk>>;

const keysOf = ({ vault }: Kiosk) => vault.entries.get('kiosk-key');

/** As versions before this one wrote it: without the portal that was asked. */
function forgetWhoWasAsked(kiosk: Kiosk): void {
  const text = keysOf(kiosk) ?? '';
  kiosk.vault.entries.set('kiosk-key', text.replace(/,"portal":"[^"]*"/, ''));
  expect(keysOf(kiosk)).not.toBe(text);
}

test.each(['with', 'without'])(
  'another portal in the settings throws no key away, %s the address of the one that was asked',
  async (how) => {
    const kiosk = await openUnheard();
    if (how === 'without') forgetWhoWasAsked(kiosk);
    const before = keysOf(kiosk);
    const { work: other, clock } = await openKiosk();
    clock.now = kiosk.clock.now;
    expect(await settleNext({ ...other, vault: kiosk.vault })).toBe(false);
    expect(keysOf(kiosk)).toBe(before);
    expect(await settleNext(kiosk.work)).toBe(true);
    expect(await kiosk.look()).not.toBe(kiosk.first);
    expect(keysOf(kiosk)).not.toContain('"portal"');
  },
);

test('nor the first key of a kiosk', async () => {
  const kiosk = await openKiosk();
  kiosk.proxy.befall('POST /v1/kiosks', { side: 'reply', after: 0 });
  kiosk.proxy.befall('GET /v1/', { side: 'request', after: 0 }, Infinity);
  expect(await kiosk.register()).toEqual({ ok: false, why: 'unknown' });
  kiosk.proxy.mend('GET /v1/');
  kiosk.clock.now += minute;
  const { work: other, clock } = await openKiosk();
  clock.now = kiosk.clock.now;
  expect(await settleNext({ ...other, vault: kiosk.vault })).toBe(false);
  expect(await settleNext(kiosk.work)).toBe(true);
});

test('a portal that has only got another address settles as before', async () => {
  const kiosk = await openRegistered();
  kiosk.proxy.befall('PUT /v1/kiosks', { side: 'request', after: 0 });
  const written = kiosk.vault.write;
  const broken = { ...kiosk.vault };
  let writes = 0;
  // Ended before it could take the key back.
  Object.assign(broken, {
    write: (...given: Parameters<typeof written>) =>
      (writes += 1) > 1 ? Promise.resolve({ ok: false, state: 'frozen' }) : written(...given),
  });
  await rotateKey({ ...kiosk.work, vault: broken });
  const text = keysOf(kiosk) ?? '';
  expect(text).toContain('"next"');
  kiosk.vault.entries.set('kiosk-key', text.replace(kiosk.work.place.url, 'https://before.test'));
  kiosk.clock.now += minute;
  expect(await settleNext(kiosk.work)).toBe(false);
  expect(keysOf(kiosk)).not.toContain('"next"');
});
