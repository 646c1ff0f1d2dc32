import { loadavg } from 'node:os';
import { percentile } from '#build/figures.ts';
import { openSearchedKiosk } from '#tests/support/wipe/kiosk.ts';
import { proveVisits, type Searched } from '#tests/support/wipe/proof.ts';
import { lifetimes, outlived, rowOf, unfound } from '#tests/support/wipe/report.ts';
import { kinds } from '#tests/support/wipe/visits.ts';

/** Thirty of people who have signed in, and ten of people who have not. */
const rounds = 5;

/**
 * Visits with a canary in every field, and after each a search of everything that the kiosk has; then
 * the same with processes that are not ended, where every canary has to be found.
 */
export async function prove(): Promise<void> {
  const all = await run(rounds * kinds.length, {});
  printTimes(
    'wiped after',
    all.map(({ tookMs }) => tookMs),
  );
  printTimes(
    'next page after (bar: 300 ms)',
    all.map(({ waitMs }) => waitMs),
  );
  console.log(
    `load of the computer at the end: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  const finds = all.flatMap((searched) => searched.finds);
  const bad = outlived(finds).length;
  console.log(`${finds.length} finds, of a secret or outside of Chromium ${bad}`);
  for (const line of lifetimes(all)) console.log(`    ${line}`);
  console.log('without the kill:');
  const missing = (await run(kinds.length, { ELECTRON_DOUBLE_KEEPS: '1' })).flatMap(unfound);
  const names = missing.map(({ what }) => what).join(', ');
  console.log(`not found in the control run: ${names || 'none'}`);
  if (bad > 0) throw new Error('Something outlived its visit');
  if (all.some(({ missed }) => missed !== '')) throw new Error('A part of a wipe was missed');
  if (missing.length > 0) throw new Error('The search is blind for something');
}

function printTimes(what: string, took: readonly number[]): void {
  console.log(`${what} p50 ${percentile(took, 0.5)} ms, p99 ${percentile(took, 0.99)} ms`);
}

async function run(count: number, env: Readonly<Record<string, string>>) {
  const kiosk = await openSearchedKiosk(env);
  const all: Searched[] = [];
  try {
    await proveVisits(kiosk, count, (searched) => {
      all.push(searched);
      console.log(rowOf(searched));
    });
  } finally {
    await kiosk.close();
  }
  return all;
}
