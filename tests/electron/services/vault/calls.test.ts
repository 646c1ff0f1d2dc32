import { expect, test } from 'vitest';
import { createVaultCalls } from '#electron/services/vault/calls.ts';
import { missing } from '#electron/services/vault/messages.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';
import { createFakeHelpers, settled } from '#tests/support/key-store/fake-helper.ts';

const check = { act: 'check' } as const;
const read = { act: 'read', entry: 'kiosk-key' } as const;
const frozen = { ok: false, state: 'frozen' } as const;

function open() {
  const timer = createFakeTimer();
  const helpers = createFakeHelpers();
  return { timer, helpers, calls: createVaultCalls({ ...timer, start: helpers.start }) };
}

test('one call at a time, all by one helper', async () => {
  const { helpers, calls } = open();
  const first = calls.call(check);
  const second = calls.call(read);
  await settled();
  expect(helpers.asked).toEqual([[1, 'check']]);
  await helpers.reply({ ok: true, state: 'ready' });
  expect(helpers.asked).toEqual([
    [1, 'check'],
    [1, 'read'],
  ]);
  await helpers.reply({ ok: true, text: 'a key' });
  expect([await first, await second]).toEqual([
    { ok: true, state: 'ready' },
    { ok: true, text: 'a key' },
  ]);
});

test('what takes over three seconds is frozen, and whoever waited behind it hears so at once', async () => {
  const { timer, helpers, calls } = open();
  const first = calls.call(check);
  await settled();
  await helpers.reply({ ok: true, state: 'ready' });
  await first;
  const hangs = calls.call(read);
  const waits = calls.call(read);
  await settled();
  timer.pass(2_999);
  await settled();
  expect(helpers.killed).toEqual([]);
  timer.pass(1);
  expect([await hangs, await waits]).toEqual([frozen, frozen]);
  expect(helpers.killed).toEqual([1]);
  expect(helpers.started()).toBe(1);
});

test('after a freezing the next call starts another helper, which has a second to do so', async () => {
  const { timer, helpers, calls } = open();
  const hangs = calls.call(check);
  await settled();
  timer.pass(4_000);
  expect(await hangs).toEqual(frozen);
  const next = calls.call(check);
  await settled();
  timer.pass(3_999);
  await helpers.reply({ ok: true, state: 'empty' });
  expect(await next).toEqual({ ok: true, state: 'empty' });
  expect(helpers.asked.at(-1)).toEqual([2, 'check']);
});

test('a locked store keeps its helper, since nothing was asked of the store', async () => {
  const { helpers, calls } = open();
  const first = calls.call(check);
  await settled();
  await helpers.reply({ ok: false, state: 'locked' });
  expect(await first).toEqual({ ok: false, state: 'locked' });
  expect(helpers.killed).toEqual([]);
});

test('a helper from before a new bus is replaced, and the call made once more', async () => {
  const { helpers, calls } = open();
  const first = calls.call(check);
  await settled();
  await helpers.reply({ ok: true, state: 'ready' });
  await first;
  const again = calls.call(read);
  await settled();
  await helpers.reply(missing('refused'));
  expect(helpers.asked.at(-1)).toEqual([2, 'read']);
  await helpers.reply(missing('refused'));
  expect(await again).toEqual(missing('refused'));
  expect(helpers.started()).toBe(2);
});

test('a helper that ends by itself is told as such, and does not end the vault', async () => {
  const { helpers, calls } = open();
  const first = calls.call(check);
  await settled();
  await helpers.exit();
  expect(await first).toEqual(missing('helper-ended'));
  const next = calls.call(check);
  await settled();
  await helpers.reply({ ok: true, state: 'ready' });
  expect(await next).toEqual({ ok: true, state: 'ready' });
});

test('a closed vault answers and starts nothing any more', async () => {
  const { helpers, calls } = open();
  const waits = calls.call(check);
  await settled();
  calls.close();
  expect(await waits).toEqual(missing('helper-ended'));
  expect(await calls.call(check)).toEqual(missing('helper-ended'));
  expect(helpers.started()).toBe(1);
});

test('a helper that can not be started is told as such, and the next call starts one', async () => {
  const { helpers, calls } = open();
  helpers.failNextStart();
  expect(await calls.call(check)).toEqual(missing('helper-ended'));
  const next = calls.call(check);
  await settled();
  await helpers.reply({ ok: true, state: 'ready' });
  expect(await next).toEqual({ ok: true, state: 'ready' });
});

test('an answer that is none says that the store is of no use, and ends nothing', async () => {
  const { helpers, calls } = open();
  const first = calls.call(read);
  await settled();
  await helpers.reply({ ok: 'nonsense' });
  expect(await first).toEqual(missing('refused'));
});
