import { expect, test } from 'vitest';
import { isWell, killAgainAndAgain } from '#tests/support/audit/killed.ts';
import { nameFiles } from '#tests/support/audit/naming.ts';
import { changeBytes, cutTails, makeSample } from '#tests/support/audit/tampering.ts';
import { traceAppends } from '#tests/support/audit/traced.ts';

// Short forms of `npm run prove -- audit`.

test('a program that is killed loses no line that it was told of, and never the chain', async () => {
  const { runs, verdict } = await killAgainAndAgain({ times: 2, lines: 300 });
  expect(runs.filter((run) => !isWell(run))).toEqual([]);
  expect(verdict).toMatchObject({ isWhole: true, findings: [] });
}, 60_000);

test('every line is synced before it is told of, as the kernel saw it', () => {
  const { syncs, early } = traceAppends(40);
  expect(early).toBe(0);
  expect(syncs).toBeGreaterThanOrEqual(40);
}, 60_000);

test('changed bytes, cut tails and other names are found, each at its line', async () => {
  const sample = await makeSample();
  const changed = await changeBytes(sample, { step: 17, ways: 1 });
  const cut = await cutTails(sample, 17);
  const named = await nameFiles(sample);
  sample.remove();
  expect([changed.missed, cut.missed, named.missed]).toEqual([[], [], []]);
  expect(named.tried).toBeGreaterThan(50);
}, 60_000);
