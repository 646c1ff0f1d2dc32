import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  auditPlace,
  noteVisits,
  rewrite,
  type AuditPlace,
} from '#tests/support/audit/audit-place.ts';

let place: AuditPlace;
beforeEach(() => {
  place = auditPlace();
});
afterEach(() => place.remove());

async function runOnce(): Promise<void> {
  const audit = place.open({ days });
  await noteVisits(audit, 1);
  place.timer.pass(hour);
  await audit.close();
}

const hour = 3_600_000;
/** So long the log is kept in these tests. */
const days = () => 5;

/** Of the lines that can be read; what nobody vouches for may be none. */
async function eventsOf({ files }: AuditPlace): Promise<readonly unknown[]> {
  const texts = (await files()).map((file) => readFileSync(file, 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/"event":"(\w+)"/g)].map(([, event]) => event));
}

async function runDaily(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await runOnce();
    place.passDays(1);
  }
}

test('what is older than the log is kept is deleted, and the rest is still vouched for', async () => {
  await runDaily(10);
  expect(await place.files()).toHaveLength(6);
  const verdict = await place.verify();
  expect(verdict).toMatchObject({ isWhole: true, head: verdict.vouched.upTo });
  expect(verdict.vouched.from).toBeGreaterThan(1);
});

test('a file that a wrong clock has dated in the future goes with its neighbour', async () => {
  place.passDays(400);
  await runOnce();
  const [future] = await place.files();
  place.passDays(-400);
  await runDaily(6);
  expect(await place.files()).toContain(future);
  await runDaily(9);
  const files = await place.files();
  expect(files).toHaveLength(6);
  expect(files).not.toContain(future);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('one in the middle keeps nothing behind it from going', async () => {
  await runDaily(3);
  place.passDays(400);
  await runOnce();
  place.passDays(-400);
  await runDaily(15);
  expect(await place.files()).toHaveLength(6);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('a clock that stands in the past for a moment deletes nothing', async () => {
  await runDaily(5);
  place.passDays(-4_000);
  await runOnce();
  place.passDays(4_000);
  await runOnce();
  expect(await place.files()).toHaveLength(7);
  expect(await place.verify()).toMatchObject({ isWhole: true, vouched: { from: 1 } });
});

test('no name makes a file older than its first line says', async () => {
  await runDaily(5);
  for (const file of (await place.files()).slice(0, 3)) {
    renameSync(file, file.replace(/\d{4}-\d\d-\d\d/, '2026-01-01'));
  }
  await runOnce();
  expect(await place.files()).toHaveLength(6);
  expect(await eventsOf(place)).not.toContain('audit_pruned');
  const verdict = await place.verify();
  expect(verdict.findings.map(({ kind }) => kind)).toEqual(['renamed', 'renamed', 'renamed']);
  expect(verdict).toMatchObject({ vouched: { upTo: 0 } });
});

test('an invented file neither goes by its name nor takes others with it', async () => {
  await runDaily(5);
  const [, second = ''] = await place.files();
  const invented = ['audit-000000000000-2026-01-01.jsonl', 'audit-000900000000-2026-01-01.jsonl'];
  for (const name of invented) writeFileSync(path.join(place.folder, name), 'x\n');
  copyFileSync(second, path.join(place.folder, 'audit-000000000001-2026-01-01.jsonl'));
  await runOnce();
  expect(await place.files()).toHaveLength(9);
  expect(await eventsOf(place)).not.toContain('audit_pruned');
});

test('what was stolen in the middle is not said to be deleted for its age', async () => {
  await runDaily(5);
  for (const file of (await place.files()).slice(1, 4)) rmSync(file);
  await runDaily(3);
  const lines = await place.lines();
  const pruned = lines.filter(({ event }) => event === 'audit_pruned').at(-1);
  expect(pruned).toMatchObject({ upTo: 5 });
  const [first] = lines;
  const missing = { kind: 'start-missing', upTo: Number(first?.['n']) - 1 };
  expect((await place.verify()).findings).toEqual([missing]);
});

test('a file nobody vouches for goes with the one behind it', async () => {
  await runDaily(3);
  const [, damaged = ''] = await place.files();
  rewrite(damaged, (bytes) => Buffer.from(bytes.toString().replace('audit_begun', 'audit_bogus')));
  await runDaily(5);
  expect(await place.files()).toContain(damaged);
  await runDaily(1);
  expect(await place.files()).not.toContain(damaged);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('a clock that is wrong for less than an hour takes nothing, whatever midnights it passes', async () => {
  await runDaily(5);
  for (const passed of [400, 1, 1, -402]) {
    // Its end waits for what is being deleted.
    const audit = place.open({ days });
    await noteVisits(audit, 1);
    place.timer.pass(hour / 4 - 1);
    await audit.close();
    place.passDays(passed);
  }
  await runOnce();
  expect(await eventsOf(place)).not.toContain('audit_pruned');
  expect(await place.verify()).toMatchObject({ isWhole: true, vouched: { from: 1 } });
});

test('a kiosk that is started every night after midnight deletes an hour after its start', async () => {
  await runDaily(7);
  const before = await place.files();
  const night = place.open({ days });
  await noteVisits(night, 1);
  place.timer.pass(hour / 2);
  await night.close();
  expect((await place.files())[0]).toBe(before[0]);
  await runOnce();
  expect((await place.files())[0]).toBe(before[1]);
});
