import { randomInt } from 'node:crypto';
import { median, percentile, rounded, type Figure } from '#build/figures.ts';
import { CodeWindow } from '#shared/one-time-code.ts';

const runs = 20;
const key = 'JBSWY3DPEHPK3PXP';

/** The search for the clock error that would explain a wrong code, over 24 hours each way. */
export async function bench(): Promise<readonly Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const window = new CodeWindow(key);
    first.push(search(window));
    again.push(search(window));
  }
  return [
    { name: 'clock search over ±24 h, first code', value: median(first), unit: 'ms' },
    { name: 'clock search over ±24 h, p99', value: rounded(percentile(first, 0.99)), unit: 'ms' },
    { name: 'clock search over ±24 h, second code', value: median(again), unit: 'ms' },
  ];
}

/** Milliseconds of one search for a code that is somewhere or nowhere. */
function search(window: CodeWindow): number {
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const began = performance.now();
  window.offsets(code, Date.now());
  return performance.now() - began;
}
