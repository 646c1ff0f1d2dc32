import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditPlace, noteVisits, type AuditPlace } from '#tests/support/audit/audit-place.ts';

let place: AuditPlace;
beforeEach(() => {
  place = auditPlace();
});
afterEach(() => place.remove());

async function runOnce(): Promise<void> {
  const audit = place.open();
  await noteVisits(audit, 1);
  await audit.close();
}

async function runDaily(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await runOnce();
    place.passDays(1);
  }
}

test('a file that a wrong clock has dated in the future goes with its neighbour', async () => {
  place.passDays(400);
  await runOnce();
  const [future] = await place.files();
  place.passDays(-400);
  await runDaily(31);
  expect(await place.files()).toContain(future);
  await runDaily(9);
  const files = await place.files();
  expect(files).toHaveLength(31);
  expect(files).not.toContain(future);
  expect(await place.verify()).toMatchObject({ isWhole: true });
});

test('one in the middle keeps nothing behind it from going', async () => {
  await runDaily(3);
  place.passDays(400);
  await runOnce();
  place.passDays(-400);
  await runDaily(40);
  expect(await place.files()).toHaveLength(31);
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
