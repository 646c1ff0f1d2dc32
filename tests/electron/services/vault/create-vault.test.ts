import { expect, test } from 'vitest';
import { createVault } from '#electron/services/vault/create-vault.ts';
import { missing } from '#electron/services/vault/messages.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';
import { createFakeHelpers, settled } from '#tests/support/key-store/fake-helper.ts';

/** A vault whose first look has been asked for; `tick` is the machine's timer. */
async function open() {
  const helpers = createFakeHelpers();
  const log = createFakeLog();
  const heard: string[] = [];
  let tick: () => void = () => undefined;
  const vault = createVault({
    ...{ start: helpers.start, after: createFakeTimer().after, log },
    every(_milliseconds, run) {
      tick = run;
      return () => undefined;
    },
  });
  vault.onChange((state) => heard.push(state));
  await settled();
  return { helpers, log, vault, heard, tick: () => tick() };
}

test('nothing is known of the store until it was looked at', async () => {
  const { vault, helpers } = await open();
  expect(vault.state()).toBe('missing');
  await helpers.reply({ ok: true, state: 'ready' });
  expect(vault.state()).toBe('ready');
});

test('a store that comes back is found by the machine’s timer, and said once', async () => {
  const { helpers, heard, log, tick } = await open();
  await helpers.reply(missing('no-service'));
  tick();
  await settled();
  await helpers.reply(missing('no-service'));
  tick();
  await settled();
  await helpers.reply({ ok: true, state: 'ready' });
  expect(heard).toEqual(['missing', 'ready']);
  expect(log.events.map(({ name, state }) => [name, state])).toEqual([
    ['key-store', 'missing'],
    ['key-store', 'ready'],
  ]);
  expect(log.events[0]?.['reason']).toMatch(/gnome-keyring has not started/);
});

test('a locked store never says that there is no entry', async () => {
  const { helpers, vault } = await open();
  await helpers.reply({ ok: true, state: 'ready' });
  const reading = vault.read('kiosk-key');
  await settled();
  await helpers.reply({ ok: false, state: 'locked' });
  expect(await reading).toEqual({ ok: false, state: 'locked' });
  expect(vault.state()).toBe('locked');
});

test('a store that hangs is waited for by a look alone', async () => {
  const { helpers, vault } = await open();
  await helpers.reply({ ok: false, state: 'frozen' });
  expect(await vault.read('kiosk-key')).toEqual({ ok: false, state: 'frozen' });
  const look = vault.check();
  await settled();
  await helpers.reply({ ok: true, state: 'ready' });
  expect(await look).toBe('ready');
  expect(helpers.asked.map(([, act]) => act)).toEqual(['check', 'check']);
});

test('who registers the kiosk finds the vault ready', async () => {
  const { helpers, vault } = await open();
  await helpers.reply({ ok: true, state: 'empty' });
  const writing = vault.write('registration', 'known as 7');
  await settled();
  await helpers.reply({ ok: true });
  await helpers.reply({ ok: true, state: 'ready' });
  expect(await writing).toEqual({ ok: true, text: undefined });
  expect(vault.state()).toBe('ready');
});

test('the head of the audit log costs one call', async () => {
  const { helpers, vault } = await open();
  await helpers.reply({ ok: true, state: 'ready' });
  const writing = vault.write('audit-head', 'a head');
  await settled();
  await helpers.reply({ ok: true });
  await writing;
  expect(helpers.asked.map(([, act]) => act)).toEqual(['check', 'write']);
});

test('a vault that is closed ends its helper, and tells nobody that there is no store', async () => {
  const { helpers, heard, log, vault } = await open();
  await helpers.reply({ ok: true, state: 'ready' });
  const reading = vault.read('kiosk-key');
  await settled();
  vault.close();
  expect(await reading).toEqual({ ok: false, state: 'missing' });
  expect(helpers.killed).toEqual([1]);
  expect([heard, log.events.length]).toEqual([['ready'], 1]);
});
