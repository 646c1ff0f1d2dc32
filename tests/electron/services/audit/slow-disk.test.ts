import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Vault } from '#electron/services/vault/vault.ts';
import { auditPlace, type AuditPlace } from '#tests/support/audit/audit-place.ts';

// A pipe without another end is a disk that does not answer: whoever opens it waits in the kernel.

let place: AuditPlace;
beforeEach(() => {
  place = auditPlace();
});
afterEach(() => place.remove());

function hang(first: number, day: string): string {
  const name = `audit-${first.toString().padStart(12, '0')}-${day}.jsonl`;
  const pipe = path.join(place.folder, name);
  execFileSync('mkfifo', [pipe]);
  return pipe;
}

/** Lets so much time pass, once what is under way waits for the disk. */
async function passWhile(promise: Promise<void>, milliseconds: number): Promise<void> {
  await setImmediate();
  place.timer.pass(milliseconds);
  await promise;
}

const startup = { product: 'kiosk' } as const;

test('a disk that does not answer from the start holds nobody up for longer than eight seconds', async () => {
  await place.open().close();
  const pipe = hang(3, '2026-11-28');
  const audit = place.open();
  await passWhile(audit.note('sys_startup', startup), 8_000);
  expect(audit.isWriting()).toBe(false);
  // Whoever comes later does not wait at all.
  await audit.note('network_changed', { verdict: 'on' });
  expect(place.log.events).toEqual([{ name: 'audit-not-written', trouble: 'too-slow' }]);

  await (await open(pipe, 'w')).close();
  await audit.close();
  const lines = await place.lines();
  expect(lines[4]).toMatchObject({ lines: 2, dropped: 0 });
  expect(lines.map(({ event }) => event)).toEqual([
    ...['audit_begun', 'sys_shutdown'],
    ...['sys_startup', 'network_changed', 'audit_held', 'sys_shutdown'],
  ]);
});

test('a disk that stops answering later holds up neither an end nor the program’s', async () => {
  const audit = place.open();
  await audit.note('sys_startup', startup);
  place.passDays(1);
  const pipe = hang(3, '2026-11-29');
  await passWhile(audit.note('network_changed', { verdict: 'on' }), 2_000);
  await passWhile(audit.close(), 5_000);
  expect(place.log.events).toEqual([
    { name: 'audit-not-written', trouble: 'too-slow' },
    { name: 'audit-not-whole', lines: 1 },
  ]);
  await (await open(pipe, 'r')).close();
});

test('what can’t be written until the end is said with its number of lines', async () => {
  place.vault.setState('locked');
  const audit = place.open();
  await audit.note('sys_startup', startup);
  await audit.close();
  expect(place.log.events.at(-1)).toEqual({ name: 'audit-not-whole', lines: 2 });
});

test('a vault that is slow with the last head is told as that, and no line is', async () => {
  const [asked, answer] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const write: Vault['write'] = async (entry, text) => {
    if (entry !== 'audit-head') return place.vault.write(entry, text);
    asked.resolve(undefined);
    await answer.promise;
    return { ok: true };
  };
  const audit = place.open({ vault: { ...place.vault, write } });
  await audit.note('sys_startup', startup);
  const closing = audit.close();
  await asked.promise;
  place.timer.pass(5_000);
  await closing;
  expect(place.log.events).toEqual([{ name: 'audit-head-late' }]);
  answer.resolve(undefined);
});
