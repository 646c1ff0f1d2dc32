import type { StaffCounts } from '#renderer/staff/told.ts';

/** One bar: a step of which somebody did not come to the end today. */
export interface Bar {
  readonly step: string;
  /** Visits that got stuck; undefined: some, but fewer than may be told. */
  readonly stuck: number | undefined;
  /** Of the longest bar, in whole percent. */
  readonly share: number;
  /** The refusal that most of them met. */
  readonly cause: string | undefined;
}

/** More would be a list to read instead of a picture. */
const most = 8;

/** The steps in which people got stuck, the worst first; a number that is not told is taken as one less. */
export function barsOf({ steps, fewest }: StaffCounts): readonly Bar[] {
  const length = (stuck: number | undefined) => stuck ?? Math.max(1, fewest - 1);
  const stuckAt = steps
    .filter(({ stuck }) => stuck !== 0)
    .sort((a, b) => length(b.stuck) - length(a.stuck))
    .slice(0, most);
  const longest = Math.max(1, ...stuckAt.map(({ stuck }) => length(stuck)));
  return stuckAt.map(({ step, stuck, refusals }) => ({
    step,
    stuck,
    share: Math.round((length(stuck) / longest) * 100),
    cause: refusals[0]?.code,
  }));
}
