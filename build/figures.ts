/** One measured figure, ready to print. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | 'codes' | 'lines/s' | 'MB/s' | '×';
}

/** The value that `share` (0 to 1) of the samples stay within. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Three significant digits are all that a busy machine can promise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function median(samples: readonly number[]): number {
  return rounded(percentile(samples, 0.5));
}
