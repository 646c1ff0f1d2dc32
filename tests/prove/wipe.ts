import { percentile } from '#build/figures.ts';
import { openProofKiosk, proveVisits, type Searched } from '#tests/support/wipe/proof.ts';
import { foundSecrets, rowOf, unfound } from '#tests/support/wipe/report.ts';

const visits = 30;
/** One of each wizard. */
const controls = 5;

/**
 * Visits with a canary in every field, and after each a search of everything that the kiosk has; then
 * the same with processes that are not ended, where every canary has to be found.
 */
export async function prove(): Promise<void> {
  const all = await run(visits, {});
  const took = all.map(({ tookMs }) => tookMs);
  console.log(`wipe p50 ${percentile(took, 0.5)} ms, p99 ${percentile(took, 0.99)} ms`);
  const waits = all.map(({ waitMs }) => waitMs);
  console.log(`next page p50 ${percentile(waits, 0.5)} ms, p99 ${percentile(waits, 0.99)} ms`);
  const finds = all.flatMap((searched) => searched.finds);
  console.log(`${finds.length} finds, of a secret ${foundSecrets(finds).length}`);
  console.log('without the kill:');
  const missing = (await run(controls, { ELECTRON_DOUBLE_KEEPS: '1' })).flatMap(unfound);
  console.log(
    `not found in the control run: ${missing.map(({ what }) => what).join(', ') || 'none'}`,
  );
  if (foundSecrets(finds).length > 0) throw new Error('A secret outlived its visit');
  if (missing.length > 0) throw new Error('The search is blind for something');
}

async function run(count: number, env: Readonly<Record<string, string>>) {
  const kiosk = await openProofKiosk(env);
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
