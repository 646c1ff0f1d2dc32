import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audit } from '#electron/services/audit/audit.ts';
import {
  auditPlace,
  noteVisits,
  rewrite,
  type AuditPlace,
} from '#tests/support/audit/audit-place.ts';

let place: AuditPlace;
/** Logs of programs that were cut off; their files are still open. */
const cutOff: Audit[] = [];
beforeEach(() => {
  place = auditPlace();
});
afterEach(async () => {
  for (const audit of cutOff.splice(0)) await audit.close();
  place.remove();
});

async function eventsOf({ lines }: AuditPlace): Promise<readonly unknown[]> {
  return (await lines()).map(({ event }) => event);
}

/** The start of a program, some visits, and its end. */
async function runOnce(visits = 1): Promise<void> {
  const audit = place.open();
  await audit.note('sys_startup', { product: 'kiosk' });
  await noteVisits(audit, visits);
  // Old files go when a day has lasted for an hour.
  place.timer.pass(3_600_000);
  await audit.close();
}

/** The same without an end, as a power cut leaves it. */
async function runUntilCut(visits = 1): Promise<void> {
  const audit = place.open();
  cutOff.push(audit);
  await audit.note('sys_startup', { product: 'kiosk' });
  await noteVisits(audit, visits);
  // The vault has heard of the last end by now: its calls take no time here.
}

test('the first start makes a key and a log, and every line is chained to the one before', async () => {
  await runOnce();
  const [first, second] = await place.lines();
  expect(first).toMatchObject({ n: 1, at: '2026-11-28T07:08Z', event: 'audit_begun' });
  expect(first).toMatchObject({ because: 'first', previous: 'A'.repeat(43) });
  expect(second).toMatchObject({ n: 2, at: '2026-11-28T07:08Z', event: 'sys_startup' });
  expect(await eventsOf(place)).toEqual([
    ...['audit_begun', 'sys_startup', 'session_created', 'authn_login_success', 'session_expired'],
    'sys_shutdown',
  ]);
  expect(await place.verify()).toMatchObject({ isWhole: true, lines: 6, head: 6 });
});

test('the next start goes on in the same file, on the next day in another', async () => {
  await runOnce();
  await runOnce();
  expect(await place.files()).toHaveLength(1);
  place.passDays(1);
  await runOnce();
  expect(await place.files()).toHaveLength(2);
  expect((await place.lines())[11]).toMatchObject({ event: 'audit_begun', because: 'day' });
  expect(await place.verify()).toMatchObject({ isWhole: true, lines: 17, head: 17 });
});

test('a file that is full is followed by another', async () => {
  const audit = place.open({ mostBytes: 2_000 });
  await noteVisits(audit, 20);
  await audit.close();
  expect((await place.files()).length).toBeGreaterThan(3);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('a clock that jumps ahead for a moment takes no log with it', async () => {
  await runOnce();
  place.passDays(1);
  await runOnce();
  place.passDays(10_000);
  await runOnce();
  place.passDays(-10_000);
  await runOnce();
  expect(await place.files()).toHaveLength(4);
  expect(await place.verify()).toMatchObject({ isWhole: true, vouched: { from: 1 } });
});

test('after a long pause the log before it is deleted a day later', async () => {
  await runOnce();
  place.passDays(90);
  await runOnce();
  expect(await place.files()).toHaveLength(2);
  place.passDays(1);
  await runOnce();
  expect(await place.files()).toHaveLength(2);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('old files that somebody else deleted are missed', async () => {
  for (let day = 0; day < 3; day += 1) {
    await runOnce();
    place.passDays(1);
  }
  const [oldest = ''] = await place.files();
  rmSync(oldest);
  expect((await place.verify()).findings).toEqual([{ kind: 'start-missing', upTo: 6 }]);
});

test('a line that was never finished is taken off at the next start, and that is said', async () => {
  await runUntilCut();
  const [file = ''] = await place.files();
  appendFileSync(file, '{"n":6,"at":"2026-11-');
  expect((await place.verify()).findings).toMatchObject([{ kind: 'half', line: 6, bytes: 21 }]);
  await runOnce();
  const lines = await place.lines();
  expect(lines.slice(5, 8)).toMatchObject([
    { n: 6, event: 'audit_cut', bytes: 21 },
    { n: 7, event: 'sys_crash', what: 'program' },
    { n: 8, event: 'sys_startup' },
  ]);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('a file of which not even the first line was finished gives way to the one before', async () => {
  await runOnce();
  writeFileSync(path.join(place.folder, 'audit-000000000007-2026-11-28.jsonl'), '{"n":7,');
  await runOnce();
  expect(await place.files()).toHaveLength(1);
  expect(await eventsOf(place)).toContain('audit_cut');
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('lines cut off while the kiosk was off stay missing for good', async () => {
  await runOnce(3);
  const [file = ''] = await place.files();
  const upTo = readFileSync(file, 'utf8').split('\n').slice(0, 4).join('\n').length + 1;
  truncateSync(file, upTo);
  const missing = { kind: 'end-missing', from: 5, upTo: 12 };
  expect(await place.verify()).toMatchObject({ vouched: { upTo: 4 }, findings: [missing] });
  await runOnce();
  expect((await place.lines())[4]).toMatchObject({ n: 13, because: 'lines-missing' });
  const gap = { kind: 'gap', from: 5, upTo: 12 };
  expect(await place.verify()).toMatchObject({ vouched: { upTo: 4 }, findings: [gap] });
});

test('a log that is gone while its key is there is missed, and the next one says so', async () => {
  await runOnce();
  for (const file of await place.files()) rmSync(file);
  expect((await place.verify()).findings).toEqual([{ kind: 'no-log', head: 6 }]);
  await runOnce();
  expect((await place.lines())[0]).toMatchObject({ n: 7, because: 'log-missing' });
  expect((await place.verify()).findings).toEqual([{ kind: 'start-missing', upTo: 6 }]);
});

test('a key that is gone while its log is there is replaced, and the next file says so', async () => {
  await runOnce();
  place.vault.entries.clear();
  await runOnce();
  const lines = await place.lines();
  expect(lines[6]).toMatchObject({ n: 7, event: 'audit_begun', because: 'key-missing' });
  expect((await place.verify()).findings).toMatchObject([{ kind: 'other-key', line: 1 }]);
});

test('a log that was changed is left as it is, and another file is begun', async () => {
  await runOnce();
  const [file = ''] = await place.files();
  rewrite(file, (bytes) => Buffer.from(bytes.toString().replace('"password"', '"passw0rd"')));
  await runOnce();
  expect(await place.files()).toHaveLength(2);
  expect((await place.lines())[6]).toMatchObject({ n: 7, because: 'damaged' });
  expect(await place.verify()).toMatchObject({
    vouched: { from: 1, upTo: 3 },
    findings: [{ kind: 'changed', line: 4 }],
  });
});

test('every 256 lines the vault is given the head', async () => {
  const audit = place.open();
  for (let line = 0; line < 600; line += 1) await audit.note('network_changed', { verdict: 'on' });
  expect(JSON.parse(place.vault.entries.get('audit-head') ?? '')).toMatchObject({ n: 512 });
  await audit.close();
});

test('a line of somebody else with a great number does not lead the log out of sight', async () => {
  await runOnce();
  const [file = ''] = await place.files();
  appendFileSync(file, '{"n":999999999999999,"event":"sys_fault"}\n');
  await runOnce();
  await runOnce();
  expect((await place.lines())[7]).toMatchObject({ n: 7, because: 'damaged' });
  const verdict = await place.verify();
  expect(verdict.findings).toMatchObject([{ kind: 'changed', line: 7 }]);
  expect(verdict).toMatchObject({ lines: 17, head: 17 });
});
