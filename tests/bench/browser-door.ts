import { readFileSync } from 'node:fs';
import { percentile, rounded, type Figure } from '#build/figures.ts';
import { openPracticePage, type PracticePage } from '#tests/support/practice-calls.ts';
import { startTrainingApp } from '#tests/support/training-app.ts';

const calls = 1_000;
const tabs = 50;

/** Round trips by socket, and what each open tab costs the server. */
export async function bench(): Promise<readonly Figure[]> {
  const app = await startTrainingApp();
  try {
    const page = await openPracticePage(app.url);
    const trips = await measureTrips(page);
    const before = proportionalKb(app.pid);
    const pages = await Promise.all(Array.from({ length: tabs }, () => enter(app.url)));
    const perTab = (proportionalKb(app.pid) - before) / tabs;
    for (const { leave } of [...pages, page]) leave();
    return [
      { name: 'round trip by socket, p50', value: rounded(percentile(trips, 0.5)), unit: 'ms' },
      { name: 'round trip by socket, p99', value: rounded(percentile(trips, 0.99)), unit: 'ms' },
      { name: 'server of the browser door, one tab', value: rounded(before / 1_000), unit: 'MB' },
      { name: `its memory per open tab, with ${tabs} tabs`, value: rounded(perTab), unit: 'kB' },
    ];
  } finally {
    await app.close();
  }
}

async function measureTrips({ machine }: PracticePage): Promise<readonly number[]> {
  const trips: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    await machine.hello({});
    trips.push(performance.now() - began);
    // As fast as the pace of the door allows without being turned out.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return trips;
}

/** A tab as it is when its page has come up. */
async function enter(url: string): Promise<PracticePage> {
  const page = await openPracticePage(url);
  await page.machine.hello({});
  return page;
}

/** PSS: memory of its own plus its share of what is shared, in kB (Linux). */
function proportionalKb(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]);
}
