import { percentile, type Figure } from '#build/figures.ts';
import { until } from '#tests/support/electron/desktop-app.ts';
import { takeEnds } from '#tests/support/soak/ends.ts';
import { newcomer, visitOnce } from '#tests/support/soak/soak.ts';
import { openProofKiosk } from '#tests/support/wipe/kiosk.ts';

const visits = 10;

/** Visits of somebody signed in, ended in the middle of a wizard, on the stand-in for Electron. */
export async function bench(): Promise<readonly Figure[]> {
  const kiosk = await openProofKiosk();
  const [waits, took]: [number[], number[]] = [[], []];
  try {
    const readEnds = takeEnds(kiosk.app);
    for (let visit = 0; visit < visits; visit += 1) {
      waits.push(await visitOnce(kiosk.app, await kiosk.app.shownPage(), newcomer(kiosk)));
      took.push(...(await until(async () => readEnds())).tookMs);
    }
  } finally {
    await kiosk.close();
  }
  return [
    {
      name: 'from End to the next page (at most 300), p50',
      value: percentile(waits, 0.5),
      unit: 'ms',
    },
    {
      name: 'from End to the next page (at most 300), p99',
      value: percentile(waits, 0.99),
      unit: 'ms',
    },
    { name: 'wipe of a visit, p50', value: percentile(took, 0.5), unit: 'ms' },
    { name: 'wipe of a visit, p99', value: percentile(took, 0.99), unit: 'ms' },
  ];
}
