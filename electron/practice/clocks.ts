/** Milliseconds since 1970. */
export type Clock = () => number;

/**
 * Two clocks, because people travel in practice and phones don't: `calendar` carries deadlines and
 * locks and may be days ahead; `seconds` carries one-time codes and short limits and never travels.
 */
export interface Clocks {
  readonly calendar: Clock;
  readonly seconds: Clock;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function iso(time: number): string {
  return new Date(time).toISOString();
}

/** The last millisecond of the day in Japan (UTC+9, no summer time) that `time` lies in. */
export function endOfDay(time: number): number {
  const offset = 9 * hour;
  return Math.floor((time + offset) / day) * day + day - 1 - offset;
}
