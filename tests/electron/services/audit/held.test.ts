import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditPlace, type AuditPlace } from '#tests/support/audit/audit-place.ts';

let place: AuditPlace;
beforeEach(() => {
  place = auditPlace();
});
afterEach(() => place.remove());

test('while the vault is locked lines wait, hold nobody up, and are written once it is open', async () => {
  place.vault.setState('locked');
  const audit = place.open();
  await audit.note('sys_startup', { product: 'kiosk' });
  await audit.note('authn_login_fail', { by: 'staff-pin' });
  expect([audit.isWriting(), await place.files()]).toEqual([false, []]);
  expect(place.log.events).toEqual([{ name: 'audit-waiting', vault: 'locked' }]);

  place.vault.setState(undefined);
  await audit.close();
  expect((await place.lines()).map(({ event }) => event)).toEqual([
    ...['audit_begun', 'sys_startup', 'authn_login_fail', 'vault_changed', 'audit_held'],
    'sys_shutdown',
  ]);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('what finds no room while it waits is counted', async () => {
  place.vault.setState('missing');
  const audit = place.open();
  for (let line = 0; line < 1_100; line += 1) {
    await audit.note('network_changed', { verdict: 'unknown' });
  }
  place.vault.setState(undefined);
  await audit.close();
  const held = (await place.lines()).find(({ event }) => event === 'audit_held');
  // The change of the vault found no room either.
  expect(held).toMatchObject({ lines: 1_000, dropped: 101 });
});

test('a vault that locks later stops no line; the head waits', async () => {
  const audit = place.open();
  await audit.note('sys_startup', { product: 'kiosk' });
  place.vault.setState('locked');
  await audit.note('network_changed', { verdict: 'on' });
  expect(audit.isWriting()).toBe(true);
  await audit.close();
  expect((await place.lines()).at(-1)).toMatchObject({ event: 'sys_shutdown' });
  place.vault.setState(undefined);
  expect(await place.verify()).toMatchObject({ isWhole: true, head: 0 });
});

test('a disk that refuses is said in the plain log; its lines are written when it takes them', async () => {
  rmSync(place.folder, { recursive: true });
  writeFileSync(place.folder, 'no folder');
  const audit = place.open();
  await audit.note('sys_startup', { product: 'kiosk' });
  expect(place.log.events).toEqual([{ name: 'audit-not-written', trouble: 'EEXIST' }]);
  rmSync(place.folder);
  mkdirSync(place.folder);
  await audit.note('network_changed', { verdict: 'on' });
  await audit.close();
  expect((await place.lines()).map(({ event }) => event)).toEqual([
    ...['audit_begun', 'sys_startup', 'network_changed', 'audit_held', 'sys_shutdown'],
  ]);
});
