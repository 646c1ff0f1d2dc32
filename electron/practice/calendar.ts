import { day, type Clock } from './clocks.ts';

export interface Calendar {
  readonly now: Clock;
  /** Whole days ahead of today. */
  readonly day: () => number;
  readonly travel: (days: number) => void;
}

/** A calendar that keeps the time of day of `seconds` and may be days ahead of it. */
export function createCalendar(seconds: Clock): Calendar {
  let ahead = 0;
  return {
    now: () => seconds() + ahead * day,
    day: () => ahead,
    travel(days) {
      ahead = days;
    },
  };
}
