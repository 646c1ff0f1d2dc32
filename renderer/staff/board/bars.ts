import type { StaffCounts } from '#renderer/staff/told.ts';

/** One bar: a step that somebody has tried today. */
export interface Bar {
  readonly step: string;
  /** Visits that got stuck; undefined: some, but fewer than may be told. */
  readonly stuck: number | undefined;
  /** Visits that came to its end; the same. */
  readonly finished: number | undefined;
  /** Of the longest bar, in whole percent. */
  readonly stuckShare: number;
  readonly finishedShare: number;
  /** The refusal that most of them met. */
  readonly cause: string | undefined;
}

/** More would be a list to read instead of a picture. */
const most = 8;

/**
 * The steps that people have tried, those first in which most got stuck; a number that is not told is
 * drawn as one less than may be told.
 */
export function barsOf({ steps, fewest }: StaffCounts): readonly Bar[] {
  const length = (visits: number | undefined) => visits ?? Math.max(1, fewest - 1);
  const tried = steps
    .filter(({ stuck, finished }) => stuck !== 0 || finished !== 0)
    .sort((a, b) => length(b.stuck) - length(a.stuck) || length(b.finished) - length(a.finished))
    .slice(0, most);
  const whole = tried.map(({ stuck, finished }) => length(stuck) + length(finished));
  const share = (visits: number | undefined) =>
    Math.round((length(visits) / Math.max(1, ...whole)) * 100);
  return tried.map(({ step, stuck, finished, refusals }) => ({
    ...{ step, stuck, finished },
    stuckShare: share(stuck),
    finishedShare: share(finished),
    cause: refusals[0]?.code,
  }));
}
