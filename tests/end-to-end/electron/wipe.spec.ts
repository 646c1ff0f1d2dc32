import { expect } from '@playwright/test';
import { test } from '#tests/support/electron/electron-door.ts';
import { soak } from '#tests/support/soak/soak.ts';
import type { Standing } from '#tests/support/soak/figures.ts';
import { openProofKiosk, openSearchedKiosk } from '#tests/support/wipe/kiosk.ts';
import { proveVisits, type Searched } from '#tests/support/wipe/proof.ts';
import { outlived, unfound } from '#tests/support/wipe/report.ts';

/** `npm run prove -- wipe` and `-- soak` are the long forms. */
test.skip(({ runtime }) => runtime !== 'double', 'main’s own memory is looked at on the double');
test.describe.configure({ timeout: 400_000 });

async function searchedVisits(visits: number, env: Readonly<Record<string, string>>) {
  const kiosk = await openSearchedKiosk(env);
  const all: Searched[] = [];
  await proveVisits(kiosk, visits, (searched) => all.push(searched));
  await kiosk.close();
  return all;
}

test('after a visit no process of ours and no file has a word of it, and every part was seen to be done', async () => {
  const all = await searchedVisits(2, {});
  expect(all.flatMap(({ finds }) => outlived(finds))).toEqual([]);
  expect(all.map(({ missed }) => missed)).toEqual(['', '']);
});

test('where the processes are not ended, the same search finds every canary', async () => {
  const all = await searchedVisits(2, { ELECTRON_DOUBLE_KEEPS: '1' });
  expect(all.map(({ canaries }) => canaries.length > 5)).toEqual([true, true]);
  expect(all.flatMap(unfound)).toEqual([]);
});

test('ten visits in a row break and miss nothing, and leave no session and no portal session behind', async () => {
  const kiosk = await openProofKiosk();
  const standings: Standing[] = [];
  const hear = (standing: Standing) => standings.push(standing);
  await soak(kiosk, { visits: 10, every: 5, hear, hearTrouble: console.log });
  await kiosk.close();
  // Those of the page that is shown, of the next one and of the last, and that of the watch over helpers.
  expect(standings.map(({ sessions }) => sessions)).toEqual([4, 4]);
  expect(standings.map(({ portalSessions }) => portalSessions)).toEqual([0, 0]);
  expect(standings.map(({ broken, missed }) => [broken, missed])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
