import { expect } from '@playwright/test';
import { test } from '#tests/support/electron/electron-door.ts';
import { soak } from '#tests/support/soak/soak.ts';
import type { Standing } from '#tests/support/soak/figures.ts';
import { openProofKiosk, proveVisits, type Searched } from '#tests/support/wipe/proof.ts';
import { foundSecrets } from '#tests/support/wipe/report.ts';

/** `npm run prove -- wipe` and `-- soak` are the long forms. */
test.skip(({ runtime }) => runtime !== 'double', 'main’s own memory is looked at on the double');

async function searchedVisits(visits: number, env: Readonly<Record<string, string>>) {
  const kiosk = await openProofKiosk(env);
  const all: Searched[] = [];
  await proveVisits(kiosk, visits, (searched) => all.push(searched));
  await kiosk.close();
  return all;
}

test('after a visit no process and no file has a secret of it, and every part was seen to be done', async () => {
  test.setTimeout(400_000);
  const all = await searchedVisits(2, {});
  expect(all.flatMap(({ finds }) => foundSecrets(finds))).toEqual([]);
  expect(all.map(({ missed }) => missed)).toEqual(['', '']);
});

test('ten visits in a row leave no process, no session and no portal session behind', async () => {
  test.setTimeout(400_000);
  const kiosk = await openProofKiosk();
  const standings: Standing[] = [];
  await soak(kiosk, { visits: 10, every: 5, hear: (standing) => standings.push(standing) });
  await kiosk.close();
  expect(standings.map(({ sessions }) => sessions)).toEqual([3, 3]);
  expect(standings.map(({ portalSessions }) => portalSessions)).toEqual([0, 0]);
});
